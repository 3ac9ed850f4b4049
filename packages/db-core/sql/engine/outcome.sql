-- What came of a refresh, as status and log tell it?

create or replace function core.outcome_word(p_error_code text, p_rows bigint) returns text
language sql immutable
return case
    when p_error_code = 'HELD0' then 'held'
    when p_error_code is not null then 'failed'
    when p_rows = 0 then 'nothing'
    else 'succeeded'
end;

-- Writes the outcome of a refresh into the state of its view. A failure keeps what was known of the last success, and the
-- next scheduled attempt waits 15 s, 30 s, 60 s and so on, 15 minutes at most.
create or replace function core.record_outcome(
    p_module text, p_view text, p_started timestamptz, p_through timestamptz, p_duration_ms double precision,
    p_rows bigint, p_error_code text, p_error_message text
) returns void
language sql set search_path = pg_catalog, pg_temp
as $$
    update core.view_state set
        last_started_at = p_started,
        last_outcome = core.outcome_word(p_error_code, p_rows),
        last_error = p_error_message,
        last_duration_ms = p_duration_ms,
        last_rows = p_rows,
        generation = generation + case when p_error_code is null and p_rows > 0 then 1 else 0 end,
        refreshed_at = case when p_error_code is null then clock_timestamp() else refreshed_at end,
        data_through = case when p_error_code is null then p_through else data_through end,
        failures_in_a_row = case when p_error_code is null then 0 else failures_in_a_row + 1 end,
        next_attempt_at = case
            when p_error_code is not null
                then clock_timestamp() + least(interval '15 minutes', interval '15 seconds' * power(2, least(failures_in_a_row, 10)))
        end
    where module = p_module and view = p_view
$$;
