import { lasting } from '../support/describe-read.js';
import { describeView } from '../support/describe-view.js';

describeView('recent_failures', {
  columns: [
    'id',
    'job_id',
    'trigger_id',
    'event_id',
    'action_type',
    'error_message',
    'retry_count',
    'executed_at',
    'duration_ms',
    'response_data',
  ],
  key: ['organization_id', 'id'],
});

describe('recent_failures between refreshes', () => {
  const fixture = lasting('demo');

  it('lets a failure go when it is 24 hours old, though nothing is written', async () => {
    const seen = async (): Promise<number> =>
      (await fixture().rows<{ n: number }>("select count(*) as n from action.recent_failures where id = 'edge-5'"))[0]
        ?.n ?? 0;
    // Time is made to pass by moving what is stored, as no refresh would.
    const age = (interval: string) =>
      fixture().rows(
        "update action.action_recent_failures set executed_at = now() - $1::interval where id = 'edge-5'",
        [interval],
      );
    await age('23 hours 59 minutes');
    expect(await seen()).toBe(1);
    await age('24 hours');
    expect(await seen()).toBe(0);
  });
});
