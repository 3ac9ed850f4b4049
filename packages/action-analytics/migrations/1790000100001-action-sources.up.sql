-- Where do results of automation triggers, the triggers themselves and their organizations land?
create table action.action_results (
    organization_id text not null default 'platform',
    id text not null,
    job_id text not null,
    trigger_id text,
    event_id text,
    action_type text not null,
    status text not null,
    executed_at timestamptz not null,
    duration_ms integer,
    error_message text,
    response_data jsonb,
    retry_count integer not null default 0,
    primary key (organization_id, id),
    constraint action_results_organization_id_check check (organization_id <> ''),
    constraint action_results_id_check check (id <> ''),
    -- a rollup stores an absent key as the empty string: the two must not be mixed
    constraint action_results_trigger_id_check check (trigger_id <> ''),
    -- any type is welcome, so that a new kind of action needs no migration
    constraint action_results_action_type_check check (action_type <> ''),
    constraint action_results_status_check check (status in ('success', 'failed', 'retrying')),
    constraint action_results_executed_at_check check (isfinite(executed_at)),
    constraint action_results_duration_ms_check check (duration_ms >= 0),
    constraint action_results_retry_count_check check (retry_count >= 0)
);

comment on table action.action_results is 'One row per executed action; rows may be updated in place (retrying becomes success)';

create index action_results_executed_at_idx on action.action_results (executed_at);

create table action.triggers (
    organization_id text not null,
    id text not null,
    user_id text,
    name text not null,
    enabled boolean not null default true,
    created_at timestamptz not null default now(),
    primary key (organization_id, id),
    constraint triggers_organization_id_check check (organization_id <> ''),
    constraint triggers_id_check check (id <> '')
);

comment on table action.triggers is 'The automations whose actions are counted';

create table action.organizations (
    organization_id text not null,
    id text not null,
    name text not null,
    plan text,
    primary key (organization_id, id),
    -- an organization is its own tenant; the column stands first as in every table
    constraint organizations_own_tenant_check check (organization_id = id),
    constraint organizations_id_check check (id <> '')
);

comment on table action.organizations is 'Who owns triggers and results, and the plan they are on';

-- results are raw facts: analysts see their aggregates only
select core.protect_writable('action.action_results', 'organization_id', 'organizations', 'platform', array['authenticated']);
select core.protect_writable('action.triggers', 'organization_id', 'organizations', 'platform', array['authenticated', 'analyst']);
select core.protect_writable('action.organizations', 'organization_id', 'organizations', 'platform', array['authenticated', 'analyst']);
