-- Which partitions do facts live in, and how do they come and go without stopping those who write?

-- Partitions of a table by range of a time; those without two bounds, such as the default one, have none here.
create or replace function core.partitions_of(p_table regclass)
returns table (partition regclass, lower_bound timestamptz, upper_bound timestamptz)
language sql stable set search_path = pg_catalog, pg_temp
as $$
    select c.oid::regclass, b.bounds[1]::timestamptz, b.bounds[2]::timestamptz
    from pg_inherits as i
    join pg_class as c on c.oid = i.inhrelid
    left join lateral regexp_match(
        pg_get_expr(c.relpartbound, c.oid), '^FOR VALUES FROM \(''([^'']+)''\) TO \(''([^'']+)''\)$'
    ) as b (bounds) on true
    where i.inhparent = p_table
$$;

-- Makes one partition and takes what the default partition has of it along. No trigger fires: the facts stay the same.
create or replace function core.make_partition(p_table regclass, p_time name, p_lower timestamptz, p_upper timestamptz) returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_default regclass := (select partdefid from pg_partitioned_table where partrelid = p_table);
    v_partition text := (
        select format('%I.%I', n.nspname, c.relname || to_char(p_lower at time zone 'UTC', '"_p"YYYYMMDD'))
        from pg_class as c join pg_namespace as n on n.oid = c.relnamespace where c.oid = p_table
    );
begin
    execute format('create table %s (like %s including all)', v_partition, p_table);
    perform core.protect_inner(v_partition::regclass);
    execute format('lock table only %s in access exclusive mode', v_default);
    execute format(
        'with moved as (delete from %1$s where %2$I >= %3$L and %2$I < %4$L returning *) insert into %5$s select * from moved',
        v_default, p_time, p_lower, p_upper, v_partition
    );
    execute format(
        'alter table %s attach partition %s for values from (%L) to (%L)', p_table, v_partition, p_lower, p_upper
    );
end
$$;

-- Makes the partitions of a table from p_from to p_to, of p_width (day, week, month; UTC), and at most a hundred for facts since
-- p_oldest that landed in the default partition. Where another width was in use before, what that covers stays as it is.
-- Returns how many it made. Holds writers off for as long as it takes: ask with a lock_timeout.
create or replace function core.make_partitions(
    p_table regclass, p_width text, p_from timestamptz, p_to timestamptz, p_oldest timestamptz
) returns integer
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_default regclass := (select partdefid from pg_partitioned_table where partrelid = p_table);
    v_time name := (
        select a.attname from pg_partitioned_table as p
        join pg_attribute as a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0] where p.partrelid = p_table
    );
    v_first timestamp := date_trunc(p_width, p_from at time zone 'UTC');
    v_lower timestamptz;
    v_end timestamptz;
    v_next timestamptz;
    v_shared boolean;
    v_made integer := 0;
    v_left boolean;
begin
    -- Nobody waits for this lock but a session that makes partitions too, or drops one.
    execute format('lock table only %s in share update exclusive mode', p_table);
    for v_lower, v_end, v_shared in execute format(
        $query$
            with made as materialized (
                select * from core.partitions_of(%3$L)
            )
            select w.lower, w.upper, exists (select from made as m where m.lower_bound < w.upper and m.upper_bound > w.lower)
            from (
                select * from generate_series($2, $3 at time zone 'UTC', $4)
                union
                (
                    select distinct date_trunc($1, %1$I at time zone 'UTC') as start from %2$s
                    where %1$I >= $5 and %1$I < $3 order by start desc limit 100
                )
            ) as s (start)
            cross join lateral (values (s.start at time zone 'UTC', (s.start + $4) at time zone 'UTC')) as w (lower, upper)
            where not exists (select from made as m where m.lower_bound <= w.lower and m.upper_bound >= w.upper)
            order by w.lower
        $query$,
        v_time, v_default, p_table
    ) using p_width, v_first, p_to, ('1 ' || p_width)::interval, p_oldest loop
        while v_lower < v_end loop
            v_next := null;
            -- A bucket that shares its time with partitions of another width gets what those leave.
            if v_shared then
                select max(p.upper_bound) filter (where p.lower_bound <= v_lower) into v_next
                from core.partitions_of(p_table) as p where p.upper_bound > v_lower;
            end if;
            if v_next is null then
                v_next := v_end;
                if v_shared then
                    select least(v_end, min(p.lower_bound)) into v_next
                    from core.partitions_of(p_table) as p where p.lower_bound > v_lower;
                end if;
                perform core.make_partition(p_table, v_time, v_lower, v_next);
                v_made := v_made + 1;
            end if;
            v_lower := v_next;
        end loop;
    end loop;
    if v_made > 0 then
        execute format('select exists (select from %s)', v_default) into v_left;
        -- What the moved facts took is free again.
        if not v_left then
            execute format('truncate only %s', v_default);
        end if;
    end if;
    return v_made;
end
$$;

-- The oldest partition of a source that is below its sealed line as a whole; null where there is none.
create or replace function core.retired_partition(p_module text, p_source text) returns text
language sql stable set search_path = pg_catalog, pg_temp
as $$
    select p.partition::text
    from core.source_state as s
    cross join lateral core.partitions_of(format('%I.%I', p_module, p_source)::regclass) as p
    where s.module = p_module and s.source = p_source and s.kind = 'managed' and p.upper_bound <= s.sealed_before
    order by p.lower_bound limit 1
$$;

-- Takes the keys of about p_batch facts after p_after out, the oldest of a partition that is to be dropped. Facts of one moment go
-- together. Answers how many there were, and the time of the last one to go on from; null after the last.
create or replace function core.retire_keys(
    p_module text, p_source text, p_partition regclass, p_time name, p_after timestamptz, p_batch integer,
    out retired bigint, out last timestamptz
)
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_keys regclass := format('%I.%I', p_module, p_source || '_key')::regclass;
    v_same text := (
        select string_agg(format('k.%1$I = f.%1$I', a.attname), ' and ')
        from pg_index as i join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indrelid = v_keys and i.indisprimary
    );
begin
    execute format(
        'select max(o.moment) from (select %1$I as moment from %2$s where %1$I > %3$L order by %1$I limit %4$s) as o',
        p_time, p_partition, p_after, p_batch
    ) into last;
    retired := 0;
    if last is not null then
        execute format(
            'delete from %1$s as k using %2$s as f where f.%3$I > %4$L and f.%3$I <= %5$L and %6$s',
            v_keys, p_partition, p_time, p_after, last, v_same
        );
        execute format(
            'select count(*) from %1$s where %2$I > %3$L and %2$I <= %4$L', p_partition, p_time, p_after, last
        ) into retired;
    end if;
end
$$;

revoke all on function
    core.partitions_of(regclass),
    core.make_partition(regclass, name, timestamptz, timestamptz),
    core.make_partitions(regclass, text, timestamptz, timestamptz, timestamptz),
    core.retired_partition(text, text),
    core.retire_keys(text, text, regclass, name, timestamptz, integer)
from public;
