-- Who may call core's functions? Nobody but their owner, unless it is granted here or beside the function.
revoke all on function
    core.begin_refresh(text),
    core.drain_source(text, text, timestamptz),
    core.reset_store(text, text),
    core.build_step(text, timestamptz),
    core.apply_changes(text, timestamptz),
    core.record_outcome(text, text, timestamptz, timestamptz, double precision, bigint, text, text),
    core.refresh_full(text, text, boolean),
    core.begin_log(text, text[], text, timestamptz, text),
    core.refresh_module_logged(text, text[], text, bigint[]),
    core.source_has_tenant(text, text, text[])
from public;

-- A new function is everybody's until this is said.
revoke all on function
    core.begin_maintenance(),
    core.has_temporary(text),
    core.outcome_word(text, bigint),
    core.slots_add(integer[], integer[], integer[]),
    core.slots_taken(integer[]),
    core.uuid_of(text),
    core.jsonb_of(text),
    core.bucket(timestamptz, text),
    core.grain_width(text),
    core.cut_text(text, integer),
    core.left_bytes(text, integer),
    core.key_text(text),
    core.concat(anycompatiblearray),
    core.steps(timestamptz, timestamptz, text, text),
    core.cover(timestamptz, timestamptz, text, text, text[]),
    core.integer_bin(double precision),
    core.fraction_bin(double precision),
    core.bin_value(integer),
    core.histogram_bin(integer, integer),
    core.histogram_blocks(integer, integer),
    core.histogram_of(integer[]),
    core.histogram_widen(integer[], integer, integer),
    core.histogram_add(integer[], integer[]),
    core.histogram_take(integer[], integer[]),
    core.histogram_counts(integer[]),
    core.histogram_sum(integer[]),
    core.percentiles(integer[], double precision[]),
    core.percentiles(integer[], double precision[], double precision, double precision)
from public;

-- Plain calculation, of which the queries of requests are made.
grant execute on function
    core.slots_add(integer[], integer[], integer[]),
    core.slots_taken(integer[]),
    core.uuid_of(text),
    core.jsonb_of(text),
    core.bucket(timestamptz, text),
    core.grain_width(text),
    core.cut_text(text, integer),
    core.left_bytes(text, integer),
    core.key_text(text),
    core.concat(anycompatiblearray),
    core.steps(timestamptz, timestamptz, text, text),
    core.cover(timestamptz, timestamptz, text, text, text[]),
    core.integer_bin(double precision),
    core.fraction_bin(double precision),
    core.bin_value(integer),
    core.histogram_bin(integer, integer),
    core.histogram_blocks(integer, integer),
    core.histogram_of(integer[]),
    core.histogram_widen(integer[], integer, integer),
    core.histogram_add(integer[], integer[]),
    core.histogram_take(integer[], integer[]),
    core.histogram_counts(integer[]),
    core.histogram_sum(integer[]),
    core.percentiles(integer[], double precision[]),
    core.percentiles(integer[], double precision[], double precision, double precision)
to tessera_authenticated, tessera_analyst, tessera_research, tessera_admin, tessera_service;

-- The message of a failure may quote whoever's rows failed: tenants learn that a refresh failed, operators why.
revoke select on core.refresh_log, core.view_state from tessera_authenticated, tessera_analyst, tessera_research;
grant select (
    module, view, strategy, stores, position, generation, refreshed_at, data_through, last_started_at, last_outcome,
    failures_in_a_row, next_attempt_at, last_duration_ms, last_rows
) on core.view_state to tessera_authenticated, tessera_analyst, tessera_research;
