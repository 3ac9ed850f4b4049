import { describeRead, readOf } from '../support/describe-read.js';

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
  it('is not for analysts, who see no single results', () => {
    expect(readOf('failures/recent').roles).toEqual(['authenticated', 'admin', 'service_role']);
  });
});
