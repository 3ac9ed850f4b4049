-- Who may call the engine's inner functions? Only their owner; what others may call is granted beside each function.
revoke all on function
    core.begin_refresh(text),
    core.drain_source(text, text, timestamptz),
    core.reset_store(text, text),
    core.build_step(text, timestamptz),
    core.apply_changes(text, timestamptz),
    core.record_outcome(text, text, timestamptz, timestamptz, double precision, bigint, text, text),
    core.refresh_full(text, text, boolean),
    core.source_has_tenant(text, text, text[])
from public;
