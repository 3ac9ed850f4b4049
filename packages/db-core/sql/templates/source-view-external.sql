-- {{relation}} as the engine and the queries read it: the owner's eyes, the caller's tenants, no row without a usable time.
create or replace view {{schema}}.{{source}}_source with (security_barrier = true) as
select {{columns}}
from {{relation}} as r {{tenant_join}}
where (
        (current_user = '{{owner}}' and (select current_setting('tessera.maintenance', true)) = 'on')
        or current_user in ({{see_all}})
        or (current_user = 'tessera_authenticated' and {{tenant_sql}} = any ((select {{claim_tenants}})::{{tenant_array}}) and {{tenant_sql}} <> '{{platform}}'{{own}})
    ){{usable}}{{not_erased}};
grant select on {{schema}}.{{source}}_source to {{readers}};
