-- Takes back the functions and grants of core-roles; the roles stay, since other databases of the cluster may use them.

drop function core.protect_log(regclass);
drop function core.protect_writable(regclass, name, text, text, text[]);
drop function core.protect(regclass, name, text, text, text[]);
drop function core.protect_owned(regclass);
drop function core.tenant_condition(regclass, name, text, text);
drop function core.claim_tenant_uuids(text);
drop function core.claim_tenants(text);
drop function core.enter(text, text);

revoke usage on schema core
from tessera_authenticated, tessera_analyst, tessera_research, tessera_admin, tessera_service, tessera_audit;
