-- Destination $1 of $6 failed again because of $2. Disabled at once ($5), or after $3 failures in a row over $4 hours: then a row.
with noted as (
    update alerts.destinations as d
    set consecutive_failures = d.consecutive_failures + 1, failing_since = coalesce(d.failing_since, now()), last_failure = $2::text,
        disabled_at = case when over.over then now() end,
        disabled_reason = case
            when over.over then format('%s failures in a row since %s, the last: %s', d.consecutive_failures + 1,
                to_char(coalesce(d.failing_since, now()) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), $2::text)
        end
    from (
        select e.id, $5::boolean or (
            e.consecutive_failures + 1 >= $3::integer
            and coalesce(e.failing_since, now()) <= now() - $4::double precision * interval '1 hour'
        ) as over
        from alerts.destinations as e
        where e.owner = $6::text and e.id = $1::uuid
        for update
    ) as over
    where d.owner = $6::text and d.id = over.id and d.disabled_at is null
    returning d.id, d.owner, d.kind, d.shown_address, d.disabled_at, d.disabled_reason
)
select id, owner, kind, shown_address, disabled_reason from noted where disabled_at is not null
