import { type Canary, personalToken } from '../canaries/canary.js';
import type { Caller } from './caller.js';

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** Knows every marker, and so whose facts a text shows. */
export class Leaks {
  /** UUIDs carry no token: whose they are is looked up. */
  private readonly owners = new Map<string, { readonly canary: Canary; readonly personal: boolean }>();

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
    const left = sent.filter((value) => this.marks(value)).reduce((rest, value) => rest.replaceAll(value, ''), text);
    for (const canary of this.canaries) {
      if (!caller.sees.includes(canary.owner) && left.includes(canary.token)) return told(canary, left);
      if (!caller.persons && left.includes(personalToken(canary))) {
        return `personal data of tenant ${canary.owner}, ${told(canary, left)}`;
      }
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

function told({ owner, token }: Canary, text: string): string {
  const at = text.indexOf(token);
  const word = /^[\w-]{1,60}/.exec(text.slice(at))?.[0] ?? token;
  return `${word} of tenant ${owner}`;
}
