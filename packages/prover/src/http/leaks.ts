import { type Canary, personalToken } from '../canaries/canary.js';
import type { Caller } from './caller.js';

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** Knows every marker, and so whose facts a text shows. */
export class Leaks {
  /** UUIDs carry no token: whose they are is looked up. */
  private readonly owners = new Map<string, { readonly canary: Canary; readonly personal: boolean }>();

  /** Texts inside of personal documents that a definition takes out of them without calling them personal. */
  private readonly released = new Set<string>();

  constructor(private readonly canaries: readonly Canary[]) {}

  /** Remembers the UUIDs of an owner's rows. */
  learn(canary: Canary, rows: readonly Readonly<Record<string, unknown>>[], personal: ReadonlySet<string>): void {
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        for (const [uuid] of JSON.stringify(value).matchAll(uuids)) {
          this.owners.set(uuid.toLowerCase(), { canary, personal: personal.has(column) });
        }
      }
    }
  }

  /** Remembers texts with the sign of personal data that are none. */
  release(texts: readonly string[]): void {
    for (const text of texts) this.released.add(text);
  }

  /** Those who belong to more than one owner are nobody's marker. */
  forget(uuid: string): void {
    this.owners.delete(uuid);
  }

  private marks(value: string): boolean {
    return this.owners.has(value.toLowerCase()) || this.canaries.some(({ token }) => value.includes(token));
  }

  /**
   * What an answer shows that its caller may not see; null where it shows nothing.
   * @param sent values that the caller itself sent: an answer may name them
   */
  in(text: string, caller: Caller, sent: readonly string[]): string | null {
    // Ids may be parts of what was sent: `organizations:<id>`.
    const parts = sent.flatMap((value) => [value, ...(value.match(uuids) ?? [])]);
    const left = parts.filter((value) => this.marks(value)).reduce((rest, value) => rest.replaceAll(value, ''), text);
    const personal = caller.persons ? '' : [...this.released].reduce((rest, each) => rest.replaceAll(each, ''), left);
    for (const canary of this.canaries) {
      if (!caller.sees.includes(canary.owner) && left.includes(canary.token)) return told(canary, left, canary.token);
      const sign = personalToken(canary);
      if (personal.includes(sign)) return `personal data of tenant ${canary.owner}, ${told(canary, personal, sign)}`;
    }
    for (const [uuid] of left.matchAll(uuids)) {
      const known = this.owners.get(uuid.toLowerCase());
      if (known === undefined) continue;
      if (!caller.sees.includes(known.canary.owner)) return `the id ${uuid} of tenant ${known.canary.owner}`;
      if (!caller.persons && known.personal) return `the person ${uuid} of tenant ${known.canary.owner}`;
    }
    return null;
  }
}

function told({ owner }: Canary, text: string, sign: string): string {
  const word = /^[\w-]{1,60}/.exec(text.slice(text.indexOf(sign)))?.[0] ?? sign;
  return `${word} of tenant ${owner}`;
}
