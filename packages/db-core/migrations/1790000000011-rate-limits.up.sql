-- How much of its hour has a credential used up, over all replicas?

create table core.rate_window (
    credential text not null,
    kind text not null check (kind in ('requests', 'facts')),
    began_at timestamptz not null,
    leased bigint not null,
    granted bigint not null,
    primary key (credential, kind)
) with (fillfactor = 50);
comment on table core.rate_window is
'One row per credential and kind of cost: what replicas have leased of the hour that began then, and the last lease.';
create index rate_window_began on core.rate_window (began_at);

do $$
declare
    v_owner name := core.protect_owned('core.rate_window');
begin
    execute format(
        'create policy tessera_owner on core.rate_window for all to %I '
        'using ((select current_setting(''tessera.maintenance'', true)) = ''on'')',
        v_owner
    );
end
$$;

-- When did the running hour of this credential begin? Each has a minute of its own, so that not all start over at once.
create function core.rate_hour(p_credential text, p_at timestamptz)
returns timestamptz
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
    select date_bin(
        '1 hour', p_at, timestamptz '2000-01-01 00:00:00+00' + make_interval(secs => hashtext(p_credential) & 4095)
    )
$$;

-- Lends a replica a share of a credential's hour: at least p_need or nothing, at most a hundredth of the limit and a
-- quarter of what is left. Everything lent together never exceeds the limit, so that replicas cannot either.
create function core.lease_rate(p_credential text, p_kind text, p_limit bigint, p_need bigint)
returns table (granted bigint, leased bigint, seconds_left double precision)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_now timestamptz := clock_timestamp();
    v_began timestamptz := core.rate_hour(p_credential, v_now);
    v_share bigint := greatest(p_need, ceil(p_limit / 100.0)::bigint);
begin
    -- Locks the row in any case, so that the statement after it sees what rivals have left.
    insert into core.rate_window as w (credential, kind, began_at, leased, granted)
    values (p_credential, p_kind, v_began, 0, 0)
    on conflict (credential, kind) do update set began_at = excluded.began_at, leased = 0, granted = 0
    where w.began_at < excluded.began_at;

    return query
    update core.rate_window as w
    set granted = lent.share, leased = w.leased + lent.share
    from (
        select case
            when p_limit - r.leased < p_need then 0
            else greatest(p_need, least(v_share, (p_limit - r.leased) / 4))
        end as share
        from core.rate_window as r
        where r.credential = p_credential and r.kind = p_kind
    ) as lent
    where w.credential = p_credential and w.kind = p_kind
    returning w.granted, w.leased, extract(epoch from w.began_at + interval '1 hour' - v_now)::double precision;
end
$$;

revoke all on function core.rate_hour(text, timestamptz), core.lease_rate(text, text, bigint, bigint) from public;
