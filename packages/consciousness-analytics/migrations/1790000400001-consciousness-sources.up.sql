-- Where do traces of the guide land?
create table consciousness.consciousness_traces (
    tenant_id text not null default 'default',
    id uuid not null,
    created_at timestamptz not null,
    user_id text,
    session_id text,
    request_id text,
    agent text,
    model text,
    facet text,
    mode text,
    confidence numeric,
    safety_level text,
    latency_ms integer,
    memory_ids uuid[],
    trace jsonb,
    -- the id first: a trace is looked up by it whosoever's it is
    primary key (id, tenant_id),
    constraint consciousness_traces_tenant_id_check check (tenant_id <> ''),
    constraint consciousness_traces_created_at_check check (isfinite(created_at)),
    constraint consciousness_traces_user_id_check check (user_id <> ''),
    constraint consciousness_traces_agent_check check (agent <> ''),
    constraint consciousness_traces_facet_check check (facet <> ''),
    -- NaN is greater than every number, so that it is refused with those above 1
    constraint consciousness_traces_confidence_check check (confidence between 0 and 1),
    constraint consciousness_traces_latency_ms_check check (latency_ms >= 0)
);

comment on table consciousness.consciousness_traces is 'One row per answer of the guide: who asked, which agent and facet answered, how sure, how safe, and its trace';

create index consciousness_traces_facet_idx on consciousness.consciousness_traces (facet) where facet is not null;
create index consciousness_traces_agent_idx on consciousness.consciousness_traces (agent) where agent is not null;
create index consciousness_traces_safety_idx on consciousness.consciousness_traces (safety_level)
where safety_level in ('elevated', 'critical');
create index consciousness_traces_recent_idx on consciousness.consciousness_traces (created_at desc);
-- erasing and exporting a person look for every trace of theirs
create index consciousness_traces_user_idx on consciousness.consciousness_traces (user_id) where user_id is not null;

-- a trace is about one person: analysts see aggregates only
select core.protect_writable('consciousness.consciousness_traces', 'tenant_id', 'tenants', 'platform', array['authenticated']);
