-- {{description}}
create schema if not exists {{schema}}_private;
drop view if exists {{schema}}.{{view}};
drop materialized view if exists {{schema}}_private.{{view}};
create materialized view {{schema}}_private.{{view}} as
{{select}}
with no data;
{{indexes}}
create view {{schema}}.{{view}} with (security_barrier = true) as
select m.*
from {{schema}}_private.{{view}} as m
where (current_user = (select pg_get_userbyid(relowner) from pg_class where oid = '{{schema}}_private.{{view}}'::regclass)
        and (select current_setting('tessera.maintenance', true)) = 'on')
    or current_user in ({{see_all}})
    or (current_user = 'tessera_authenticated' and m.{{tenant}} = any ((select {{claim}})::{{tenant_array}}) and m.{{tenant}} <> '{{platform}}');
comment on view {{schema}}.{{view}} is '{{description}}';
grant select on {{schema}}.{{view}} to {{readers}};
update core.view_state set refreshed_at = null where module = '{{schema}}' and view = '{{view}}';
