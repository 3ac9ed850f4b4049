-- Under which tenant are the facts of each parent counted?
create table if not exists {{schema}}.{{source}}_tenants (
    parent_key text collate "C" primary key,
    {{tenant}} {{tenant_type}} not null
);
select core.protect('{{schema}}.{{source}}_tenants', '{{tenant}}', '{{claim}}', '{{platform}}', '{}');

-- Parents that were there first: facts that were there as well are read through this map.
{{know_parents}}