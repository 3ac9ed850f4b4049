-- Under which tenant are the facts of each parent counted?
create table if not exists {{schema}}.{{source}}_tenants (
    parent_key text collate "C" primary key,
    {{tenant}} {{tenant_type}} not null
);
select core.protect('{{schema}}.{{source}}_tenants', '{{tenant}}', '{{claim}}', '{{platform}}', '{}');
-- {{source}}_source reads it with its owner's eyes whoever asks, and tells the caller of their tenants alone.
alter policy tessera_owner on {{schema}}.{{source}}_tenants
using (true) with check ((select current_setting('tessera.maintenance', true)) = 'on');

-- Parents that were there first: facts that were there as well are read through this map.
{{know_parents}}