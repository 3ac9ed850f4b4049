-- Who saw or did what, when?

create table core.audit_log (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor text not null,
    credential text not null,
    role text not null,
    action text not null,
    module text not null,
    tenants text[],
    subjects text[],
    object text,
    outcome text not null check (outcome in ('started', 'succeeded', 'unchanged', 'refused', 'failed')),
    request_id text,
    row_count bigint,
    detail jsonb
);
create index audit_log_actor on core.audit_log (actor, id);
create index audit_log_subjects on core.audit_log using gin (subjects) where subjects is not null;
create index audit_log_at on core.audit_log using brin (at);
create index audit_log_cut on core.audit_log (module, id) where action = 'audit.cut';
comment on table core.audit_log is
'Append-only. One row per person-level read and per act of an admin. Persons (actor, credential, subjects) are named by keyed digests only; tenants null: all that the role may see.';

create table core.audit_name (
    digest text primary key,
    name text not null unique
);
comment on table core.audit_name is
'Who the digests of actors and credentials are. Not part of the chain, so that erasing a person takes the name away and leaves the record.';

create table core.audit_pending (
    id bigint primary key
);
comment on table core.audit_pending is
'Records that are not chained yet. Drained by what is visible: a record whose transaction commits late is chained late, never passed over.';

-- Who may do what with the log: the audit role appends, an admin reads, and the owner reads while it maintains.
create function core.protect_audit()
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := '((select current_setting(''tessera.maintenance'', true)) = ''on'')';
    v_table regclass;
    v_owner name;
begin
    -- Capture runs as the owner in the writer's transaction, which is no maintenance.
    perform core.protect_log('core.audit_pending');
    v_owner := core.protect_owned('core.audit_name');
    execute format('create policy tessera_owner on core.audit_name for all to %I using %s', v_owner, v_maintenance);
    v_owner := core.protect_owned('core.audit_log');
    -- Not even the owner writes a record: it has to become the audit role for that.
    execute format('create policy tessera_owner_select on core.audit_log for select to %I using %s', v_owner, v_maintenance);
    execute format('create policy tessera_owner_delete on core.audit_log for delete to %I using %s', v_owner, v_maintenance);
    foreach v_table in array array['core.audit_log', 'core.audit_name']::regclass[] loop
        execute format(
            'create policy tessera_admin_select on %s for select to tessera_admin '
            'using ((select current_user) = ''tessera_admin'')',
            v_table
        );
        execute format('grant select on %s to tessera_admin', v_table);
    end loop;
    create policy tessera_audit_insert on core.audit_log for insert to tessera_audit
    with check ((select current_user) = 'tessera_audit');
    -- Neither the number nor the time of a record is the writer's to choose.
    grant insert (
        actor, credential, role, action, module, tenants, subjects, object, outcome, request_id, row_count, detail
    ) on core.audit_log to tessera_audit;
end
$$;

select core.protect_audit();

drop function core.protect_audit();

-- Which records wait to be chained? Those that this statement has written.
create function core.note_audit()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into core.audit_pending (id) select id from written;
    return null;
end
$$;

create trigger tessera_note_audit after insert on core.audit_log
referencing new table as written for each statement execute function core.note_audit();

-- May this be changed? Never; only retention takes whole records away, from the beginning of a chain.
create function core.refuse_audit_change()
returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'DELETE' and current_setting('tessera.audit_retention', true) = 'on' then
        return null;
    end if;
    raise exception '% of % is refused: the audit log is append-only', lower(tg_op), tg_table_name
        using errcode = 'object_not_in_prerequisite_state';
end
$$;

create trigger tessera_append_only before update or delete or truncate on core.audit_log
for each statement execute function core.refuse_audit_change();

-- Always: session_replication_role switches other triggers off.
alter table core.audit_log enable always trigger tessera_append_only, enable always trigger tessera_note_audit;

-- Appends records, as the role that can do nothing else, in this transaction: an array of objects by column name, whose
-- actor, credential and subjects are ids as they are known outside. No id gets into a record, only its digest.
create function core.append_audit(p_records jsonb)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_role text := current_setting('role');
    v_maintenance text := coalesce(current_setting('tessera.maintenance', true), '');
    v_records jsonb;
begin
    perform set_config('tessera.maintenance', 'on', true);
    -- Names of those who act, unless they have been erased. A name that an open transaction is adding is left to it, so
    -- that a long act makes nobody wait.
    insert into core.audit_name (digest, name)
    select distinct encode(core.subject_digest(known.name), 'hex'), known.name
    from jsonb_array_elements(p_records) as r
    cross join lateral (values (r ->> 'actor'), (r ->> 'credential')) as known (name)
    where not exists (select from core.tombstone as t where t.digest = core.subject_digest(r ->> 'actor'))
        and not exists (select from core.audit_name as n where n.name = known.name)
        and pg_try_advisory_xact_lock(hashtextextended('tessera audit name ' || known.name, 0))
    on conflict do nothing;
    perform set_config('tessera.maintenance', v_maintenance, true);
    select jsonb_agg(r || jsonb_build_object(
        'actor', encode(core.subject_digest(r ->> 'actor'), 'hex'),
        'credential', encode(core.subject_digest(r ->> 'credential'), 'hex'),
        'subjects', (
            select jsonb_agg(distinct encode(core.subject_digest(shown), 'hex'))
            from jsonb_array_elements_text(
                case jsonb_typeof(r -> 'subjects') when 'array' then r -> 'subjects' else '[]' end
            ) as shown
        )
    ) order by ordinality) into v_records
    from jsonb_array_elements(p_records) with ordinality as given (r, ordinality);
    set local role tessera_audit;
    insert into core.audit_log (
        actor, credential, role, action, module, tenants, subjects, object, outcome, request_id, row_count, detail
    )
    select
        actor, credential, role, action, module, tenants, subjects, object, outcome, request_id, row_count, detail
    from jsonb_to_recordset(v_records) as r (
        actor text, credential text, role text, action text, module text, tenants text[], subjects text[],
        object text, outcome text, request_id text, row_count bigint, detail jsonb
    );
    execute format('set local role %I', v_role);
end
$$;

-- Takes the name of an erased person, and of the credentials it used, away from its records.
create function core.forget_in_audit(p_subject text)
returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := coalesce(current_setting('tessera.maintenance', true), '');
    v_forgotten bigint;
begin
    perform set_config('tessera.maintenance', 'on', true);
    delete from core.audit_name as n
    where n.name = p_subject or exists (
        select from core.audit_log as l
        where l.actor = encode(core.subject_digest(p_subject), 'hex') and l.credential = n.digest
    );
    get diagnostics v_forgotten = row_count;
    perform set_config('tessera.maintenance', v_maintenance, true);
    return v_forgotten;
end
$$;

revoke all on function
    core.note_audit(),
    core.refuse_audit_change(),
    core.append_audit(jsonb),
    core.forget_in_audit(text)
from public;
