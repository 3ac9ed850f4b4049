-- Which traces were released to researchers, by whom, for what, and what may be seen of them until when?
create table consciousness.research_releases (
    id uuid primary key,
    purpose text not null,
    recipient text not null,
    tenants text[],
    period_from date not null,
    period_to date not null,
    fields text[] not null,
    k integer not null check (k >= 5),
    time_step text not null check (time_step in ('day', 'week', 'month')),
    coarsening text[] not null,
    codes text[] not null,
    key_id uuid not null unique,
    rows_released bigint not null,
    persons_released bigint not null,
    rows_withheld bigint not null,
    rows_withdrawn bigint not null default 0,
    made_by text not null,
    made_at timestamptz not null default now(),
    expires_at timestamptz not null,
    expired_at timestamptz,
    key_destroyed_at timestamptz,
    check (period_from < period_to),
    check (expires_at > made_at)
);
comment on table consciousness.research_releases is 'Ledger of research releases; entries stay when their rows go.';

-- Rows as they were released: nothing in them leads back to a trace or a person but the key, which is not here.
create table consciousness.research_release_traces (
    tenant_id text not null,
    release_id uuid not null references consciousness.research_releases (id),
    id uuid not null,
    created_at timestamptz not null,
    anonymized_user_id text not null,
    facet text,
    mode text,
    confidence numeric,
    safety_level text,
    latency_ms integer,
    practices jsonb,
    rules_fired jsonb,
    primary key (tenant_id, release_id, id)
);
create index research_release_traces_order_idx on consciousness.research_release_traces (release_id, id);

select core.protect_owned('consciousness.research_releases');
select core.protect('consciousness.research_release_traces', 'tenant_id', 'tenants', 'platform', '{research}');

create policy tessera_owner on consciousness.research_releases for all to current_user
    using ((select current_setting('tessera.maintenance', true)) = 'on');
create policy tessera_admin_select on consciousness.research_releases for select to tessera_admin
    using ((select current_user) = 'tessera_admin');
create policy tessera_service_select on consciousness.research_releases for select to tessera_service
    using ((select current_user) = 'tessera_service');
create policy tessera_research_select on consciousness.research_releases for select to tessera_research
    using (
        (select current_user) = 'tessera_research'
        and recipient = (select nullif(current_setting('request.jwt.claim.sub', true), ''))
    );
grant select on consciousness.research_releases to tessera_admin, tessera_service;
-- Who made it is the installation's own business.
grant select (
    id, purpose, recipient, tenants, period_from, period_to, fields, k, time_step, coarsening, codes, key_id,
    rows_released, persons_released, rows_withheld, rows_withdrawn, made_at, expires_at, expired_at, key_destroyed_at
) on consciousness.research_releases to tessera_research;

-- An expired release shows nothing to anybody from that moment on, also before its rows are swept away.
drop policy tessera_research_select on consciousness.research_release_traces;
drop policy tessera_admin_select on consciousness.research_release_traces;
drop policy tessera_service_select on consciousness.research_release_traces;
create policy tessera_research_select on consciousness.research_release_traces for select to tessera_research
    using (
        (select current_user) = 'tessera_research'
        and release_id = any (array(
            select r.id from consciousness.research_releases as r
            where r.expired_at is null and r.expires_at > now()
                and r.recipient = (select nullif(current_setting('request.jwt.claim.sub', true), ''))
        ))
    );
create policy tessera_admin_select on consciousness.research_release_traces for select to tessera_admin
    using (
        (select current_user) = 'tessera_admin'
        and release_id = any (array(
            select r.id from consciousness.research_releases as r where r.expired_at is null and r.expires_at > now()
        ))
    );
create policy tessera_service_select on consciousness.research_release_traces for select to tessera_service
    using (
        (select current_user) = 'tessera_service'
        and release_id = any (array(
            select r.id from consciousness.research_releases as r where r.expired_at is null and r.expires_at > now()
        ))
    );

-- What does the newest release hold that the caller may see? Row-level security knows which releases those are.
create view consciousness.analytics_anonymized_traces with (security_invoker = true) as
select t.tenant_id, t.id, t.created_at, t.anonymized_user_id, t.facet, t.mode, t.confidence, t.safety_level, t.latency_ms,
    t.practices, t.rules_fired
from consciousness.research_release_traces as t
where t.release_id = (
    select r.id from consciousness.research_releases as r
    where r.expired_at is null and r.expires_at > now()
    order by r.made_at desc, r.id
    limit 1
);
grant select on consciousness.analytics_anonymized_traces to tessera_research, tessera_admin, tessera_service;
