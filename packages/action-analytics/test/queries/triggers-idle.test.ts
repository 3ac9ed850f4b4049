import { describeRead } from '../support/describe-read.js';

const plain = `
  select t.organization_id, o.name as organization_name, t.id as trigger_id, t.name as trigger_name, t.enabled, t.created_at
  from triggers t
  left join organizations o on o.id = t.organization_id
  where t.enabled and t.id not in (select trigger_id from facts where trigger_id is not null)
  order by t.organization_id collate "C", t.id collate "C"`;

describeRead('triggers/idle', {
  cases: [
    { query: '', plain },
    // A few minutes after midnight nearly all are idle: more than a page by default.
    { query: 'days=1&limit=1000', plain },
    { query: 'days=90', plain },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});
