import { InvalidInput, type ItemError } from '@tessera/module-kit';
import { objectOf } from './agent.js';
import { eventOfStatement } from './event-of-statement.js';
import { StatementFault } from './statement-fault.js';

/** What a body of statements holds. */
export interface MappedStatements {
  /** Items of `events`. */
  readonly items: readonly Readonly<Record<string, unknown>>[];
  /** Positions of their statements in the body. */
  readonly positions: readonly number[];
  /** Ids by position; null where a statement cannot have one. */
  readonly ids: readonly (string | null)[];
  /** Statements that can become no event. */
  readonly errors: readonly ItemError[];
}

/** Maps one statement or a list of them. Throws InvalidInput where the body is neither. */
export function mappedStatements(body: unknown, now: Date): MappedStatements {
  if (!Array.isArray(body) && objectOf(body) === null) {
    const detail = 'must be a statement or a list of statements';
    throw new InvalidInput([
      { field: 'body', value: body === null ? 'null' : typeof body, detail, limit: 'object or array' },
    ]);
  }
  const statements: readonly unknown[] = Array.isArray(body) ? body : [body];
  const items: Readonly<Record<string, unknown>>[] = [];
  const positions: number[] = [];
  const errors: ItemError[] = [];
  const ids = statements.map((statement, index) => {
    try {
      const { id, item } = eventOfStatement(statement, now);
      items.push(item);
      positions.push(index);
      return id;
    } catch (error) {
      if (!(error instanceof StatementFault)) throw error;
      const id = shownId(objectOf(statement)?.['id']);
      errors.push({ index, id, code: error.code, detail: error.message });
      return id;
    }
  });
  return { items, positions, ids, errors };
}

/** Only what looks like an id is told back. */
function shownId(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-fA-F-]{36}$/.test(value) ? value.toLowerCase() : null;
}
