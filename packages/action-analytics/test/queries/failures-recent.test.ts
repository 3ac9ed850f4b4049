import { ask, caller, describeRead, lasting, readOf } from '../support/describe-read.js';

const plain = (condition: string) => `
  select organization_id, id, job_id, trigger_id, event_id, action_type, error_message, retry_count, executed_at,
    duration_ms, response_data
  from facts
  where status = 'failed' and executed_at > now() - interval '24 hours' and ${condition}
  order by executed_at desc, organization_id collate "C", id collate "C"`;

describeRead('failures/recent', {
  cases: [
    { query: '', plain: `${plain('true')} limit 20` },
    { query: 'limit=100&action_type=mcp', plain: `${plain("action_type = 'mcp'")} limit 100` },
    { query: 'limit=100&trigger_id=trg_0002', plain: `${plain("trigger_id = 'trg_0002'")} limit 100` },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});

describe('failures/recent', () => {
  const fixture = lasting('demo');

  it('is not for analysts, who see no single results', () => {
    expect(readOf('failures/recent').roles).toEqual(['authenticated', 'admin', 'service_role']);
  });

  it('is of the source until the last 24 hours are built, whatever older figures wait for', async () => {
    const built = async (hours: number) => {
      await fixture().rows("update core.store_state set complete_from = now() - $1 * interval '1 hour'", [hours]);
      await fixture().rows("update core.store_state set complete_from = '-infinity' where keep is null");
      return (await ask(fixture(), readOf('failures/recent'), { query: '' }, caller('admin'))).meta.source;
    };
    expect(await built(2)).toBe('source');
    expect(await built(25)).toBe('view');
  });
});
