import type { Database } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';
import { RangeSealed } from '../refresh/range-sealed.error.js';
import type { AskedBy } from '../refresh/refresh-log.js';
import { type Backfill, backfillOf, type BackfillRow } from './backfill-record.js';
import { BackfillRunning } from './backfill-running.error.js';

const DAY_MS = 86_400_000;
/** Tries at one day until a backfill has failed. */
const TRIES = 5;
/** Times that a record may end between two looks at it. */
const LOOKS = 5;

/** What is asked for; `from` and `to` are widened to whole UTC days. */
export interface BackfillRequest {
  readonly module: string;
  readonly from: Date;
  /** Not included. */
  readonly to: Date;
  readonly asked: AskedBy;
  readonly by: { readonly subject: string | null; readonly role: string };
}

/** The records of backfills: what is asked for outlives whoever does it. */
export class BackfillLedger {
  constructor(private readonly db: Pick<Database, 'asOwner'>) {}

  /**
   * Opens a backfill, or joins the one of the same days that is open. Throws RangeSealed for days whose facts retention has
   * taken away, BackfillRunning where other days of the module are being made anew.
   */
  async ask(request: BackfillRequest): Promise<Backfill> {
    const { module, asked, by } = request;
    const from = new Date(Math.floor(request.from.getTime() / DAY_MS) * DAY_MS);
    const to = new Date(Math.ceil(request.to.getTime() / DAY_MS) * DAY_MS);
    for (let look = 1; look <= LOOKS; look += 1) {
      const [row] = await this.db.asOwner(async (sql) => {
        const [sealed] = await sql.query<{ source: string; sealed_before: string }>(sqlFile('backfill/sealed'), [
          module,
          from,
        ]);
        if (sealed) throw sealedRange(module, sealed.source, sealed.sealed_before);
        const values = [module, from, to, asked, by.subject, by.role];
        return sql.query<BackfillRow>(sqlFile('backfill/ask'), values);
      });
      // Nothing: another one was opened, or ended, since the statement began.
      if (row) return sameDays(backfillOf(row), from, to);
    }
    throw new Error(`backfills of ${module} come and go too fast to ask for one`);
  }

  async find(id: number): Promise<Backfill | null> {
    return this.one('find', [id]);
  }

  /** The last one that was asked for, running or not. */
  async last(module: string): Promise<Backfill | null> {
    return this.one('last', [module]);
  }

  /** Those that are not finished, the oldest first. */
  async open(modules: readonly string[]): Promise<Backfill[]> {
    const rows = await this.db.asOwner((sql) => sql.query<BackfillRow>(sqlFile('backfill/open'), [modules]));
    return rows.map(backfillOf);
  }

  /** Notes that a try failed; true where that was the last one. A sealed day fails at once. */
  async noteFailure(id: number, error: Error): Promise<boolean> {
    const tries = error instanceof RangeSealed ? 0 : TRIES;
    const [row] = await this.db.asOwner((sql) =>
      sql.query<{ failed: boolean }>(sqlFile('backfill/note-failure'), [id, error.message, tries]),
    );
    return row?.failed !== false;
  }

  private async one(question: 'find' | 'last', values: readonly unknown[]): Promise<Backfill | null> {
    const [row] = await this.db.asOwner((sql) => sql.query<BackfillRow>(sqlFile(`backfill/${question}`), values));
    return row ? backfillOf(row) : null;
  }
}

function sameDays(open: Backfill, from: Date, to: Date): Backfill {
  if (open.from.getTime() === from.getTime() && open.to.getTime() === to.getTime()) return open;
  throw new BackfillRunning(open);
}

/** As `core.rebuild` says it. */
function sealedRange(module: string, source: string, firstDay: string): RangeSealed {
  return new RangeSealed(
    `source ${source} of module ${module} is sealed before ${firstDay}: its facts are gone and the stored figures are the record`,
    undefined,
    firstDay,
  );
}
