import { ask, caller, lasting, readOf } from '../support/describe-read.js';

const id = '00000000-0000-4000-8000-000000000007';
const plain = `
  select tenant_id, id, created_at, user_id, session_id, request_id, agent, model, facet, mode, confidence, safety_level,
    latency_ms, memory_ids, trace
  from facts where id = '${id}'`;

describe('traces/:id', () => {
  const fixture = lasting('unrefreshed');
  const read = readOf('traces/:id');

  it('is the whole trace, recorded with the person it is about', async () => {
    const { data, meta } = await ask(fixture(), read, { query: '', path: { id } }, caller('admin'));
    const [wanted] = await fixture().rows(`with facts as (select * from consciousness.consciousness_traces) ${plain}`);
    expect(data).toEqual(wanted);
    expect(meta).toMatchObject({ source: 'source', state: 'FRESH', stale: false });
    const [record] = await fixture().rows(
      'select action, object, cardinality(subjects) as subjects, row_count from core.audit_log order by id desc limit 1',
    );
    expect(record).toMatchObject({ action: 'read.traces/:id', object: id, subjects: 1, row_count: 1 });
  });

  it('is whichever tenant is named', async () => {
    const of = (tenant: string) =>
      ask(fixture(), read, { query: `tenant_id=${tenant}`, path: { id } }, caller('admin'));
    await expect(of('default')).resolves.toMatchObject({ data: { tenant_id: 'default' } });
    await expect(of('studio_north')).rejects.toMatchObject({ status: 404 });
  });

  it('is looked up by its id, whatever tenants there are', async () => {
    await fixture().rows('analyze consciousness.consciousness_traces');
    const plan = await fixture().db.withRls(caller('admin'), (sql) =>
      sql.query<{ 'QUERY PLAN': string }>(
        `explain select * from consciousness.consciousness_traces_source where id = '${id}' order by tenant_id limit 1`,
      ),
    );
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toMatch(/Index Scan using consciousness_traces_pkey/);
    expect(text).toMatch(/Index Cond: \(id = /);
  });

  it.each(['00000000-0000-4000-8000-999999999999', 'no-uuid', "'; drop table x; --", id.slice(1), `{${id}}`])(
    'is 404 for %s',
    async (path) => {
      await expect(ask(fixture(), read, { query: '', path: { id: path } }, caller('admin'))).rejects.toMatchObject({
        status: 404,
      });
    },
  );
});
