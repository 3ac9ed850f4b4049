-- Where is a release worked out? Tables of this transaction only.
create temp table research_persons (
    n bigint generated always as identity primary key,
    tenant_id text not null,
    user_id text not null,
    anonymized_user_id text
) on commit drop;
create temp table research_facts (
    tenant_id text not null,
    created_at timestamptz not null,
    anonymized_user_id text not null,
    facet text not null,
    mode text not null,
    confidence numeric,
    safety_level text not null,
    latency_ms integer,
    practices jsonb,
    rules_fired jsonb
) on commit drop;
-- What a trace counts as while groups are looked for; shown_*: what is shown of it, null while nothing is.
create temp table research_cells (
    cell bigint generated always as identity primary key,
    tenant_id text not null,
    created_at timestamptz not null,
    facet text not null,
    mode text not null,
    safety_level text not null,
    step integer,
    shown_facet text,
    shown_mode text,
    shown_safety_level text
) on commit drop;
create temp table research_presence (cell bigint not null, anonymized_user_id text not null) on commit drop;
