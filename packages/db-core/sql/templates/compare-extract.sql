-- How many rows of {{schema}}.{{extract}} in [p_from, p_to) differ from the source's own?
create or replace function {{schema}}.compare_{{extract}}(p_from timestamptz, p_to timestamptz, p_through timestamptz) returns bigint
language sql stable set search_path = pg_catalog, pg_temp
as $compare$
    with kept as (
        select {{columns}} from {{schema}}.{{extract}} where {{time}} >= p_from and {{time}} < p_to
    ),
    defined as (
        select {{f_columns}}
        from {{schema}}.{{source}}_source as f
        where f.{{time}} >= p_from and f.{{time}} < p_to and f.{{time}} <= p_through{{young_enough}} and ({{where}})
    )
    select count(distinct ({{primary_key}}))
    from ((select * from kept except select * from defined) union all (select * from defined except select * from kept)) as x
$compare$;
revoke all on function {{schema}}.compare_{{extract}}(timestamptz, timestamptz, timestamptz) from public;
