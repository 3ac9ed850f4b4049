-- Where do the activity of people, the runs of agents and the memberships of a workspace land?

-- Whose workspaces are whose: before the tables, whose policies ask it.
select core.make_own_tenants(
    'workspace', 'workspace_members', 'user_id', 'uuid', 'workspace_id', 'uuid', '00000000-0000-0000-0000-000000000000'
);

create table workspace.workspace_members (
    workspace_id uuid not null,
    user_id uuid not null,
    role text not null default 'member',
    joined_at timestamptz not null default now(),
    primary key (workspace_id, user_id),
    constraint workspace_members_role_check check (role <> '')
);
comment on table workspace.workspace_members is 'Who belongs to which workspace: what a member may see follows from these rows';
-- each request asks for the workspaces of one person
create index workspace_members_user_id_idx on workspace.workspace_members (user_id);

create table workspace.user_activity (
    workspace_id uuid not null default '00000000-0000-0000-0000-000000000000',
    id uuid not null,
    user_id uuid,
    event_type text not null,
    event_name text,
    page_path text,
    session_id uuid,
    ip_address inet,
    user_agent text,
    referrer text,
    metadata jsonb,
    created_at timestamptz not null,
    primary key (workspace_id, id, created_at),
    constraint user_activity_event_type_check check (event_type in (
        'page_view', 'agent_run', 'login', 'logout', 'workspace_switch', 'feature_use', 'error', 'api_call', 'export', 'report_view'
    )),
    constraint user_activity_page_path_check check (length(page_path) <= 255),
    constraint user_activity_user_agent_check check (length(user_agent) <= 500),
    constraint user_activity_referrer_check check (length(referrer) <= 500),
    constraint user_activity_created_at_check check (isfinite(created_at))
) partition by range (created_at);
select core.partition_facts('workspace.user_activity');
comment on table workspace.user_activity is 'One row per thing that a person did in a workspace; rows without one belong to the platform';
create index user_activity_created_at_idx on workspace.user_activity (created_at);
-- a day of a workspace is computed again from these rows
create index user_activity_day_idx on workspace.user_activity (workspace_id, created_at);
create index user_activity_errors_idx on workspace.user_activity (workspace_id, created_at) where event_type = 'error';
-- erasing a person, and a person's own activity
create index user_activity_user_id_idx on workspace.user_activity (user_id, created_at);

create table workspace.agent_runs (
    workspace_id uuid not null default '00000000-0000-0000-0000-000000000000',
    id uuid not null,
    agent_id uuid not null,
    user_id uuid,
    status text not null,
    runtime_seconds double precision,
    started_at timestamptz not null,
    completed_at timestamptz,
    credits_consumed numeric not null default 0,
    tokens_used bigint,
    model_name text,
    error_type text,
    error_message text,
    user_rating integer,
    metadata jsonb,
    primary key (workspace_id, id, started_at),
    constraint agent_runs_status_check check (status in ('completed', 'failed', 'cancelled', 'timeout')),
    constraint agent_runs_runtime_seconds_check check (runtime_seconds >= 0 and runtime_seconds < 'infinity'),
    constraint agent_runs_started_at_check check (isfinite(started_at)),
    constraint agent_runs_credits_consumed_check check (credits_consumed >= 0 and credits_consumed < 'infinity'),
    constraint agent_runs_tokens_used_check check (tokens_used >= 0),
    constraint agent_runs_user_rating_check check (user_rating between 1 and 5)
) partition by range (started_at);
select core.partition_facts('workspace.agent_runs');
comment on table workspace.agent_runs is 'One row per run of an agent; a person who is erased leaves the run without a name';
create index agent_runs_started_at_idx on workspace.agent_runs (started_at);
create index agent_runs_day_idx on workspace.agent_runs (workspace_id, started_at);
create index agent_runs_user_id_idx on workspace.agent_runs (user_id) where user_id is not null;

select core.protect_writable('workspace.workspace_members', 'workspace_id', 'workspace.own_tenants()', '00000000-0000-0000-0000-000000000000', '{}');
select core.protect_writable('workspace.user_activity', 'workspace_id', 'workspace.own_tenants()', '00000000-0000-0000-0000-000000000000', '{}');
-- error messages and ratings name nobody: members see the runs of their workspaces
select core.protect_writable('workspace.agent_runs', 'workspace_id', 'workspace.own_tenants()', '00000000-0000-0000-0000-000000000000', array['authenticated']);

-- Of memberships and activity a member sees their own.
create policy tessera_authenticated_select on workspace.workspace_members for select to tessera_authenticated using (
    user_id = (select core.claim_subject_uuid())
    and workspace_id = any ((select workspace.own_tenants())::uuid[]) and workspace_id <> '00000000-0000-0000-0000-000000000000'
);
grant select on workspace.workspace_members to tessera_authenticated;
create policy tessera_authenticated_select on workspace.user_activity for select to tessera_authenticated using (
    user_id = (select core.claim_subject_uuid())
    and workspace_id = any ((select workspace.own_tenants())::uuid[]) and workspace_id <> '00000000-0000-0000-0000-000000000000'
);
create policy tessera_authenticated_insert on workspace.user_activity for insert to tessera_authenticated with check (
    user_id = (select core.claim_subject_uuid())
    and workspace_id = any ((select workspace.own_tenants())::uuid[]) and workspace_id <> '00000000-0000-0000-0000-000000000000'
);
grant select, insert on workspace.user_activity to tessera_authenticated;
-- Whether an event of theirs is there already: of the keys they see those of their own events.
create policy tessera_authenticated_select on workspace.user_activity_key for select to tessera_authenticated using (
    workspace_id = any ((select workspace.own_tenants())::uuid[]) and workspace_id <> '00000000-0000-0000-0000-000000000000'
    and exists (
        select from workspace.user_activity as a
        where a.workspace_id = user_activity_key.workspace_id and a.id = user_activity_key.id and a.created_at = user_activity_key.created_at
    )
);
grant select on workspace.user_activity_key to tessera_authenticated;
