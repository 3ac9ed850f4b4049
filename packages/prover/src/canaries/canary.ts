import { createHash, randomBytes } from 'node:crypto';

/** Whose facts: two tenants that must not know of each other, and the platform, whose facts no tenant may see. */
export type Owner = 'A' | 'B' | 'platform';

/** One owner of canary facts. Whatever text, id or number its facts hold tells whose they are. */
export interface Canary {
  readonly owner: Owner;
  /** Stands in every text of its facts and nowhere else in the database. */
  readonly token: string;
  /** Where its numbers begin, so that a sum over two owners is neither's. */
  readonly offset: number;
  /** Subject of its own token: some facts name this person, so that memberships that are facts open the tenant. */
  readonly person: string;
}

const letters = 'abcdefghijkmnpqrstuvwxyz';

/** Texts of columns that are personal data begin with the token and this. */
const personalSign = 'zz';

/** New ones for each run: what an earlier run left behind is nobody's marker. */
export function newCanary(owner: Owner, offset: number): Canary {
  const token = `qx${[...randomBytes(6)].map((byte) => letters[byte % letters.length]).join('')}`;
  return { owner, token, offset, person: uuidOf(token, 'person') };
}

/** The same UUID for the same words, of the form of version 4. */
export function uuidOf(...words: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A text that says whose it is and which. */
export function markerText({ token }: Canary, column: string, row: number, personal: boolean, longest: number): string {
  const sign = personal ? `${token}${personalSign}` : token;
  return [`${sign}_${column}_${row}`, `${sign}${row}`].find((text) => text.length <= longest) ?? sign;
}

/** Texts by which an owner's facts are told, and those of them that are about persons. */
export const personalToken = ({ token }: Canary): string => `${token}${personalSign}`;
