-- How are values counted so that percentiles of any window can be merged from stored parts?
--
-- A histogram is a sorted array of pairs {bin, count}. Bins are logarithmic with gamma = 1.01 / 0.99, so that the value
-- a bin stands for is at most 1 % off (DDSketch: Masson, Rim, Lee, VLDB 2019). Integers below 50 have a bin of their own
-- and are exact. Bins of integers and of fractions never meet in one histogram.

create or replace function core.integer_bin(p_value double precision) returns integer
language sql immutable parallel safe
return case
    when abs(p_value) < 50 then p_value::integer
    else (sign(p_value) * (50 + ceil(ln(abs(p_value) / 50) / ln(1.01::double precision / 0.99))))::integer
end;

create or replace function core.fraction_bin(p_value double precision) returns integer
language sql immutable parallel safe
return case
    when abs(p_value) < 1e-12 then 0
    else (sign(p_value) * (1000000 + ceil(ln(abs(p_value)) / ln(1.01::double precision / 0.99))))::integer
end;

-- The value that a bin stands for.
create or replace function core.bin_value(p_bin integer) returns double precision
language sql immutable parallel safe
return case
    when abs(p_bin) < 50 then p_bin::double precision
    when abs(p_bin) < 500000 then sign(p_bin) * 49.5 * power(1.01::double precision / 0.99, abs(p_bin) - 50)
    else sign(p_bin) * 0.99 * power(1.01::double precision / 0.99, abs(p_bin) - 1000000)
end;

-- Sorts pairs and adds up equal bins; bins that come to nothing go. Null for an empty histogram.
create or replace function core.histogram_compact(p_pairs integer[]) returns integer[]
language sql immutable parallel safe
as $$
    select array_agg(array[h.bin, h.n] order by h.bin)
    from (
        select p_pairs[i][1] as bin, sum(p_pairs[i][2])::integer as n
        from generate_subscripts(p_pairs, 1) as i
        group by 1
        having sum(p_pairs[i][2]) <> 0
    ) as h
$$;

-- Adds two sorted histograms by merging them; counts may be negative.
create or replace function core.histogram_add(p_stored integer[], p_change integer[]) returns integer[]
language plpgsql immutable parallel safe
as $$
declare
    v_stored integer := coalesce(array_length(p_stored, 1), 0);
    v_change integer := coalesce(array_length(p_change, 1), 0);
    v_copied integer := 0;
    v_low integer;
    v_high integer;
    v_middle integer;
    v_bin integer;
    v_count integer;
    v_sum integer[] := '{}';
begin
    if v_change = 0 then
        return p_stored;
    end if;
    if v_stored = 0 then
        return p_change;
    end if;
    for i in 1 .. v_change loop
        v_bin := p_change[i][1];
        v_low := v_copied + 1;
        v_high := v_stored + 1;
        while v_low < v_high loop
            v_middle := (v_low + v_high) / 2;
            if p_stored[v_middle][1] < v_bin then
                v_low := v_middle + 1;
            else
                v_high := v_middle;
            end if;
        end loop;
        if v_low > v_copied + 1 then
            v_sum := v_sum || p_stored[v_copied + 1 : v_low - 1];
        end if;
        v_copied := v_low - 1;
        v_count := p_change[i][2];
        if v_low <= v_stored and p_stored[v_low][1] = v_bin then
            v_count := v_count + p_stored[v_low][2];
            v_copied := v_low;
        end if;
        if v_count <> 0 then
            v_sum := v_sum || array[array[v_bin, v_count]];
        end if;
    end loop;
    if v_copied < v_stored then
        v_sum := v_sum || p_stored[v_copied + 1 : v_stored];
    end if;
    return nullif(v_sum, '{}');
end
$$;

-- The values at the fractions p_at (ascending, 0 to 1), as percentile_cont gives them over the values that the bins stand for.
-- One null per fraction for an empty histogram.
create or replace function core.percentiles(p_histogram integer[], p_at double precision[]) returns double precision[]
language plpgsql immutable parallel safe
as $$
declare
    v_bins integer := coalesce(array_length(p_histogram, 1), 0);
    v_total bigint := 0;
    v_position double precision;
    v_floor bigint;
    v_below bigint := 0;          -- values in the bins before v_bin
    v_bin integer := 1;
    v_next integer;
    v_value double precision;
    v_values double precision[] := '{}';
begin
    if v_bins = 0 then
        return array_fill(null::double precision, array[array_length(p_at, 1)]);
    end if;
    for i in 1 .. v_bins loop
        v_total := v_total + p_histogram[i][2];
    end loop;
    for k in 1 .. array_length(p_at, 1) loop
        v_position := p_at[k] * (v_total - 1);
        v_floor := floor(v_position);
        while v_below + p_histogram[v_bin][2] <= v_floor loop
            v_below := v_below + p_histogram[v_bin][2];
            v_bin := v_bin + 1;
        end loop;
        v_value := core.bin_value(p_histogram[v_bin][1]);
        if v_position > v_floor and v_below + p_histogram[v_bin][2] = v_floor + 1 and v_bin < v_bins then
            v_next := v_bin + 1;
            v_value := v_value + (v_position - v_floor) * (core.bin_value(p_histogram[v_next][1]) - v_value);
        end if;
        v_values := v_values || v_value;
    end loop;
    return v_values;
end
$$;

-- The same, kept within the exact extremes where they are known, so that no percentile lies beyond the largest value.
create or replace function core.percentiles(
    p_histogram integer[], p_at double precision[], p_least double precision, p_greatest double precision
) returns double precision[]
language sql immutable parallel safe
as $$
    select array_agg(case when v is not null then least(greatest(v, p_least), p_greatest) end order by i)
    from unnest(core.percentiles(p_histogram, p_at)) with ordinality as t (v, i)
$$;

create or replace function core.histogram_collect(p_pairs integer[], p_histogram integer[]) returns integer[]
language plpgsql immutable parallel safe
as $$
begin
    if p_histogram is null then
        return p_pairs;
    end if;
    p_pairs := p_pairs || p_histogram;
    -- Compacted now and then, so that collecting a year of rows stays linear.
    if array_length(p_pairs, 1) > 8192 then
        p_pairs := core.histogram_compact(p_pairs);
    end if;
    return p_pairs;
end
$$;

-- Merges histograms of stored parts: core.percentiles(core.histogram_sum(h), '{0.5,0.95,0.99}').
create or replace aggregate core.histogram_sum(integer[]) (
    sfunc = core.histogram_collect,
    stype = integer[],
    finalfunc = core.histogram_compact,
    parallel = safe
);
