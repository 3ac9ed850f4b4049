-- What does this installation say of the module, and what is kept of an address?

create table workspace.options (
    only_row boolean primary key default true check (only_row),
    ip_address text not null default 'network' check (ip_address in ('network', 'nothing')),
    revenue_per_credit numeric not null default 0.01 check (revenue_per_credit >= 0 and revenue_per_credit < 'infinity')
);
comment on table workspace.options is 'Options of the module as configuration had them at the last start (TESSERA_WORKSPACE_…)';
insert into workspace.options default values;

-- The table has no tenant, so no request reads it but through this.
create function workspace.revenue_per_credit() returns numeric
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select revenue_per_credit from workspace.options $$;
revoke all on function workspace.revenue_per_credit() from public;
grant execute on function workspace.revenue_per_credit() to tessera_authenticated, tessera_analyst, tessera_admin, tessera_service;

-- Keeps of an address its network, or nothing, and of texts their beginning: ingest has done so already, other writers need not
-- know. An IPv4 address written as IPv6 is one of IPv4; what is wider than a network stays as wide.
create function workspace.keep_activity() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if new.ip_address is not null then
        new.ip_address := case
            when (select o.ip_address from workspace.options as o) = 'nothing' then null
            when family(new.ip_address) = 4 then network(set_masklen(new.ip_address, least(masklen(new.ip_address), 24)))
            when new.ip_address <<= '::ffff:0.0.0.0/96'::inet then network(set_masklen(
                '0.0.0.0'::inet + (host(new.ip_address)::inet - '::ffff:0.0.0.0'::inet), least(masklen(new.ip_address) - 96, 24)
            ))
            else network(set_masklen(new.ip_address, least(masklen(new.ip_address), 48)))
        end;
    end if;
    new.page_path := left(new.page_path, 255);
    new.user_agent := left(new.user_agent, 500);
    new.referrer := left(new.referrer, 500);
    return new;
end
$$;
revoke all on function workspace.keep_activity() from public;

-- Rows without an address, and with texts that fit, do not pay for it.
create trigger keep_activity before insert or update on workspace.user_activity
for each row when (
    new.ip_address is not null or length(new.page_path) > 255 or length(new.user_agent) > 500 or length(new.referrer) > 500
) execute function workspace.keep_activity();
