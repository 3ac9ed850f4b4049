import {
  type AnalyticsModuleDefinition,
  Problem,
  type Read,
  type ReadAnswer,
  ReadService,
  TimeZones,
} from '@tessera/module-kit';

import { principal } from '../principals.js';
import type { ModuleFixture } from './module-fixture.js';

/** What a read about persons leaves in the audit log. */
interface AuditRow {
  readonly action: string;
  readonly module: string;
  readonly outcome: string;
  readonly request_id: string;
  readonly by_caller: boolean;
  readonly tenants: readonly string[] | null;
  readonly subjects: readonly string[] | null;
  readonly row_count: number | null;
}

const RECORDS = `
select action, module, outcome, request_id, tenants, subjects, row_count,
    actor = encode(core.subject_digest($2), 'hex') as by_caller
from core.audit_log where request_id = $1 order by id`;

/** Each read about persons is on the record before it is answered, and is not answered without. */
export function describePersonLevel(definition: AnalyticsModuleDefinition, demo: () => ModuleFixture): void {
  const reads = definition.reads.filter(({ personLevel }) => personLevel !== undefined && personLevel !== false);
  if (reads.length === 0) return;
  const caller = principal('admin', definition.tenant.claim);

  async function ask(read: Read, requestId: string, query: string): Promise<ReadAnswer> {
    const { db } = demo();
    const service = new ReadService(db, [definition], new TimeZones(db), { cursorSecret: 'secret of the tests' });
    const path = Object.fromEntries(
      Object.entries(read.pathParameters ?? {}).map(([name, { example }]) => [name, example]),
    );
    const answer = await service.answer(definition, read, { query, path, requestId }, caller);
    if ('stream' in answer) answer.stream.destroy();
    return answer;
  }

  const records = (requestId: string): Promise<AuditRow[]> =>
    demo().rows<AuditRow>(RECORDS, [requestId, caller.subject]);

  const cases = reads.flatMap((read) => [
    [read.path, 'json', read] as const,
    ...(read.shape === 'list' ? [[read.path, 'csv', read] as const] : []),
  ]);

  it.each(cases)('%s as %s leaves exactly one record: who, what, whose, how it went', async (path, format, read) => {
    const requestId = `once ${path} ${format}`;
    const query = format === 'csv' ? 'format=csv' : '';
    // The example of a path may name nobody: then the record says that nothing was shown.
    const answer = await ask(read, requestId, query).catch(unlessMissing(read));
    const shown = format === 'csv' ? 'started' : answer === undefined ? 'refused' : 'succeeded';
    const [record, ...more] = await records(requestId);
    expect(more).toEqual([]);
    expect(record).toMatchObject({
      action: `read.${path}`,
      module: definition.name,
      outcome: shown,
      by_caller: true,
    });
    const rows = answer !== undefined && 'body' in answer ? answer.body.data : null;
    if (!Array.isArray(rows)) return;
    expect(record?.row_count).toBe(rows.length);
    if (rows.length > 0 && typeof read.personLevel === 'object') {
      expect(record?.subjects).not.toBeNull();
      expect(record?.tenants).not.toBeNull();
    }
  });

  it.each(cases)('%s as %s shows nothing where no record can be written', async (path, format, read) => {
    await demo().db.asOwner((sql) => sql.query('revoke insert on core.audit_log from tessera_audit'));
    try {
      const query = format === 'csv' ? 'format=csv' : '';
      const problem: unknown = await ask(read, `never ${path} ${format}`, query).then(
        ({ status }) => status,
        (error: unknown) => error,
      );
      const expected = problem instanceof Problem && read.missing === 'not_found' ? [404, 503] : [503];
      expect(expected).toContain(problem instanceof Problem ? problem.status : problem);
    } finally {
      await demo().db.asOwner((sql) => sql.query('grant insert on core.audit_log to tessera_audit'));
    }
    expect(await records(`never ${path} ${format}`)).toEqual([]);
  });
}

function unlessMissing(read: Read): (error: unknown) => undefined {
  return (error) => {
    if (error instanceof Problem && error.status === 404 && read.missing === 'not_found') return;
    throw error;
  };
}
