import { createHash } from 'node:crypto';

import { errorCode, isError } from '../errors/index.js';
import { StatementLost } from './statement-lost.error.js';

/** Each kept statement costs memory on every connection; what a host asks for is far less. */
const MOST = 250;
/** No such statement, or one of that name already: connections are shared by a pooler that went unnoticed. */
const SHARED = ['26000', '42P05'];
/** The server's function that finds a kept plan to give other columns than before; messages are in any language. */
const COLUMNS_CHANGED = 'RevalidateCachedQuery';

/** Names under which connections keep statements, parsed and planned. Planning a read costs more than running it. */
export class StatementNames {
  private readonly names = new Map<string, string>();
  private edition = 0;

  /** @param kept false where connections are shared between clients, as behind a pooler: then nothing gets a name */
  constructor(private kept: boolean) {}

  /** Whether statements get names. */
  get given(): boolean {
    return this.kept;
  }

  /**
   * Name of a statement; undefined where it is to be planned each time. A name is of one text and one role: row-level
   * security is part of a plan, and a plan made for another role would be made anew each time.
   */
  of(role: string, text: string): string | undefined {
    if (!this.kept) return undefined;
    const key = `${role} ${text}`;
    const known = this.names.get(key);
    if (known !== undefined || this.names.size >= MOST) return known;
    const name = `t${this.edition}_${createHash('sha256').update(key).digest('base64url').slice(0, 22)}`;
    this.names.set(key, name);
    return name;
  }

  /**
   * The failure of a named statement as its work sees it: {@link StatementLost} where the name is to blame, because a
   * relation's columns have changed under the plan (all names are new ones then) or because connections are shared after
   * all (then there are no more names).
   */
  failed(error: unknown): unknown {
    if (SHARED.includes(errorCode(error) ?? '')) {
      this.kept = false;
      return new StatementLost(error);
    }
    if (!isError(error) || !('routine' in error) || error.routine !== COLUMNS_CHANGED) return error;
    this.edition += 1;
    this.names.clear();
    return new StatementLost(error);
  }
}
