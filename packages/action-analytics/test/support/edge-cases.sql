-- Which facts does believable data lack? ($1 seed, $2 now, $3 rows)
with input as (
    select $1::integer as seed, $2::timestamptz as now, $3::integer as rows
),

never_ran as (
    insert into action.triggers (organization_id, id, name, enabled, created_at)
    select 'org_acme', id, 'never ran', enabled, now - interval '1 day'
    from input
    cross join (values ('edge-idle', true), ('edge-off', false)) as t (id, enabled)
),

edges (organization_id, id, trigger_id, action_type, status, ago, duration_ms, error_message, retry_count) as (
    values
        -- nobody's own: the platform's
        ('platform', 'edge-1', null, 'rest', 'success', interval '2 hours', 100, null, 0),
        ('platform', 'edge-2', null, 'rest', 'failed', interval '3 hours', 90, 'platform only', 2),
        -- a kind of action that nobody had thought of
        ('org_acme', 'edge-3', 'trg_0001', 'sms', 'success', interval '5 hours', 0, null, 0),
        -- failures without and with a very long message, without trigger and duration
        ('org_acme', 'edge-4', null, 'rest', 'failed', interval '4 hours', null, null, 3),
        ('org_acme', 'edge-5', 'trg_0002', 'mcp', 'failed', interval '1 hour', 70000, repeat('long ', 400), 0),
        ('org_acme', 'edge-6', 'trg_0002', 'mcp', 'failed', interval '2 hours', 80000, repeat('long ', 399), 1),
        -- a trigger that was deleted, and one that has only facts without duration
        ('org_helios', 'edge-7', 'edge-deleted', 'rest', 'success', interval '6 days', 50, null, 0),
        ('org_helios', 'edge-8', 'edge-no-duration', 'rest', 'retrying', interval '10 minutes', null, null, 7),
        -- long ago, and ahead of the clock
        ('org_helios', 'edge-9', 'trg_0031', 'rest', 'success', interval '400 days', 44, null, 0),
        ('org_helios', 'edge-10', 'trg_0031', 'rest', 'failed', interval '-5 hours', 44, 'from the future', 0),
        -- more than a bin of the histogram wide
        ('org_helios', 'edge-11', 'trg_0031', 'rest', 'success', interval '30 minutes', 2147483647, null, 0)
)

insert into action.action_results (
    organization_id, id, job_id, trigger_id, action_type, status, executed_at, duration_ms, error_message, retry_count
)
select
    organization_id, id, 'job-' || id, trigger_id, action_type, status, now - ago, duration_ms, error_message, retry_count
from edges
cross join input
