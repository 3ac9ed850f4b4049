import { WORKSPACE, ask, caller, describeRead, lasting, readOf, rowsOf } from '../support/describe-read.js';
import { here } from '../support/plain.js';

const plain = `
  with errors as (
    select (created_at at time zone 'UTC')::date as day, coalesce(metadata ->> 'error_type', 'unknown') as kind, event_name,
      user_id, metadata ->> 'message' as message, created_at
    from user_activity where ${here} and event_type = 'error'
  )
  select day as error_date, kind as error_type, event_name, count(*) as error_count, count(distinct user_id) as affected_users,
    array(
      select message from errors m
      where m.day = e.day and m.kind = e.kind and m.event_name is not distinct from e.event_name and message is not null
      group by message order by max(created_at) desc, message collate "C" limit 5
    ) as sample_messages
  from errors e group by day, kind, event_name
  order by day desc, error_count desc, kind collate "C", event_name collate "C"`;

describeRead('workspaces/:id/errors', {
  cases: [
    { query: 'limit=1000', path: { id: WORKSPACE }, plain },
    { query: 'days=90&limit=20', path: { id: WORKSPACE }, plain: `${plain} limit 20` },
  ],
  fallback: false,
  empty: (rows) => expect(rows).toEqual([]),
});

describe('workspaces/:id/errors page by page', () => {
  const fixture = lasting('demo');
  const read = readOf('workspaces/:id/errors');
  const path = { id: WORKSPACE };

  it('is the whole list', async () => {
    const seen: unknown[] = [];
    let cursor = '';
    do {
      const page = await ask(fixture(), read, { query: `limit=7${cursor}`, path }, caller('admin'));
      seen.push(...rowsOf(page));
      cursor = page.meta.next_cursor ? `&cursor=${page.meta.next_cursor}` : '';
    } while (cursor !== '');
    const whole = await ask(fixture(), read, { query: 'limit=1000', path }, caller('admin'));
    expect(seen).toEqual(rowsOf(whole));
  });

  it('is not for analysts', () => {
    expect(read.roles).not.toContain('analyst');
  });
});
