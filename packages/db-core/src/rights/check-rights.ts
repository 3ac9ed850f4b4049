import type { Database } from '../connection/index.js';
import { MissingRight } from '../errors/index.js';
import type { DataModel, SourceBinding } from '../model/index.js';
import { externalGaps } from './external-rights.js';
import { loginGaps } from './login-rights.js';
import type { RightGap } from './right-gap.js';

/** A module and how configuration binds its sources. */
export interface BoundSources {
  readonly model: DataModel;
  readonly bindings: Readonly<Record<string, SourceBinding>>;
}

/**
 * Every right that the login of the database lacks for these modules, each with the statement that grants it. Only the
 * first where the login may not act as the owner of Tessera's schemas.
 */
export async function checkRights(db: Database, modules: readonly BoundSources[]): Promise<RightGap[]> {
  try {
    return await gapsOfOwner(db, modules);
  } catch (error) {
    if (!(error instanceof MissingRight)) throw error;
    return [{ module: null, right: error.right, statement: error.statement }];
  }
}

async function gapsOfOwner(db: Database, modules: readonly BoundSources[]): Promise<RightGap[]> {
  return db.asOwner(async (sql) => {
    const gaps = await loginGaps(sql, ['core', ...modules.map(({ model }) => model.name)]);
    const [session] = await sql.query<{ login: string }>('select current_user::text as login');
    for (const { model, bindings } of modules) {
      for (const binding of Object.values(bindings)) {
        if (binding.kind !== 'external') continue;
        gaps.push(...(await externalGaps(sql, model.name, binding.table, session?.login ?? '')));
      }
    }
    return gaps;
  });
}

/** Throws MissingRight that names all gaps and prints all statements, where there are any. */
export async function requireRights(db: Database, modules: readonly BoundSources[]): Promise<void> {
  const gaps = await checkRights(db, modules);
  if (gaps.length === 0) return;
  const named = gaps.map(({ module, right }) => (module === null ? right : `${right} (module ${module})`));
  throw new MissingRight(named.join('; '), gaps.map(({ statement }) => statement).join('\n'));
}
