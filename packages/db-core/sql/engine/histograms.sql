-- How are values counted so that percentiles of any window can be merged from stored parts?
--
-- Bins are logarithmic with gamma = 1.01 / 0.99, so that the value a bin stands for is at most 1 % off (DDSketch: Masson,
-- Rim, Lee, VLDB 2019). Integers below 50 have a bin of their own and are exact. Fractions have bins around 100,000, so that
-- a bin says itself what it counts; magnitudes from 1e-12 to 1e30 are told apart.
--
-- A histogram has one of two forms, and functions take either:
--   a list     the bins of up to 64 values in any order, from subscript 1 on: adding is appending
--   blocks     [0] is the number of the first block, then 17 integers for each block of 16 neighbouring bins: their sum and
--              their counts. Adding touches two integers, and a percentile is found by hopping along the sums.

create or replace function core.integer_bin(p_value double precision) returns integer
language sql immutable parallel safe
return case
    when abs(p_value) < 50 then p_value::integer
    else (sign(p_value) * (50 + ceil(ln(abs(p_value) / 50) / ln(1.01::double precision / 0.99))))::integer
end;

create or replace function core.fraction_bin(p_value double precision) returns integer
language sql immutable parallel safe
return case
    when abs(p_value) < 1e-12 then 100000
    else 100000 + (sign(p_value) * (1382 + ceil(ln(least(abs(p_value), 1e30)) / ln(1.01::double precision / 0.99))))::integer
end;

-- The value that a bin stands for.
create or replace function core.bin_value(p_bin integer) returns double precision
language sql immutable parallel safe
return case
    when p_bin between -49 and 49 or p_bin = 100000 then p_bin % 100000
    when p_bin < 50000 then sign(p_bin) * 49.5 * power(1.01::double precision / 0.99, abs(p_bin) - 50)
    else sign(p_bin - 100000) * 0.99 * power(1.01::double precision / 0.99, abs(p_bin - 100000) - 1382)
end;

-- The bin that is counted at a subscript of blocks, given [0].
create or replace function core.histogram_bin(p_first integer, p_subscript integer) returns integer
language sql immutable parallel safe
return ((p_first + (p_subscript - 1) / 17) << 4) + (p_subscript - 1) % 17 - 1;

-- Blocks of zeros that reach from one block number to another.
create or replace function core.histogram_blocks(p_first integer, p_last integer) returns integer[]
language sql immutable parallel safe
return array_cat(array_fill(p_first, array[1], array[0]), array_fill(0, array[17 * (p_last - p_first + 1)]));

-- A histogram of as many values as the list has bins. Null for none.
create or replace function core.histogram_of(p_bins integer[]) returns integer[]
language plpgsql immutable parallel safe
as $$
declare
    v_blocks integer[];
    v_first integer;
    v_bin integer;
    v_count integer;
    v_at integer;
begin
    if coalesce(cardinality(p_bins), 0) <= 64 then
        return nullif(p_bins, '{}');
    end if;
    select min(b) >> 4, core.histogram_blocks(min(b) >> 4, max(b) >> 4) into v_first, v_blocks from unnest(p_bins) as b;
    for v_bin, v_count in select b, count(*) from unnest(p_bins) as b group by b loop
        v_at := 1 + 17 * ((v_bin >> 4) - v_first);
        v_blocks[v_at] := v_blocks[v_at] + v_count;
        v_at := v_at + 1 + (v_bin & 15);
        v_blocks[v_at] := v_count;
    end loop;
    return v_blocks;
end
$$;

-- The same blocks with room from one block number to another.
create or replace function core.histogram_widen(p_blocks integer[], p_first integer, p_last integer) returns integer[]
language plpgsql immutable parallel safe
as $$
declare
    v_wide integer[] := core.histogram_blocks(p_first, p_last);
    v_before integer := 17 * (p_blocks[0] - p_first);
begin
    v_wide[v_before + 1 : v_before + cardinality(p_blocks) - 1] := p_blocks[1:];
    return v_wide;
end
$$;

-- Adds what came to what is stored; both may have either form.
create or replace function core.histogram_add(p_stored integer[], p_change integer[]) returns integer[]
language plpgsql immutable parallel safe
as $$
declare
    v_blocks integer[];
    v_first integer;
    v_last integer;
    v_size integer;
    v_bin integer;
    v_at integer;
begin
    if p_change is null then
        return p_stored;
    elsif p_stored is null then
        return case when array_lower(p_change, 1) = 0 then p_change else core.histogram_of(p_change) end;
    elsif array_lower(p_stored, 1) = 1 then
        if array_lower(p_change, 1) = 1 then
            return core.histogram_of(p_stored || p_change);
        end if;
        v_blocks := p_change;
        p_change := p_stored;
    else
        v_blocks := p_stored;
    end if;
    v_first := v_blocks[0];
    v_last := v_first + (cardinality(v_blocks) - 1) / 17 - 1;
    if array_lower(p_change, 1) = 0 then
        v_at := p_change[0] + (cardinality(p_change) - 1) / 17 - 1;
        if p_change[0] <> v_first or v_at <> v_last then
            v_first := least(v_first, p_change[0]);
            v_last := greatest(v_last, v_at);
            v_blocks := core.histogram_widen(v_blocks, v_first, v_last);
            p_change := core.histogram_widen(p_change, v_first, v_last);
        end if;
        p_change := array(select t.a + t.b from rows from (unnest(v_blocks[1:]), unnest(p_change[1:])) as t (a, b));
        v_blocks[1:cardinality(p_change)] := p_change;
        return v_blocks;
    end if;
    v_size := cardinality(v_blocks) - 1;
    foreach v_bin in array p_change loop
        v_at := 17 * ((v_bin >> 4) - v_first) + 1;
        if v_at < 1 or v_at > v_size then
            v_blocks := core.histogram_widen(v_blocks, least(v_first, v_bin >> 4), greatest(v_last, v_bin >> 4));
            v_first := v_blocks[0];
            v_size := cardinality(v_blocks) - 1;
            v_last := v_first + v_size / 17 - 1;
            v_at := 17 * ((v_bin >> 4) - v_first) + 1;
        end if;
        v_blocks[v_at] := v_blocks[v_at] + 1;
        v_at := v_at + 1 + (v_bin & 15);
        v_blocks[v_at] := v_blocks[v_at] + 1;
    end loop;
    return v_blocks;
end
$$;

-- Takes a list of what went away from what is stored. What is not there cannot go.
create or replace function core.histogram_take(p_stored integer[], p_went integer[]) returns integer[]
language plpgsql immutable parallel safe
as $$
declare
    v_first integer := p_stored[0];
    v_bin integer;
    v_sum integer;
    v_at integer;
begin
    if p_went is null or p_stored is null then
        return p_stored;
    elsif array_lower(p_stored, 1) = 1 then
        return nullif(array(select unnest(p_stored) except all select unnest(p_went) order by 1), '{}');
    end if;
    foreach v_bin in array p_went loop
        v_sum := 1 + 17 * ((v_bin >> 4) - v_first);
        v_at := v_sum + 1 + (v_bin & 15);
        if v_sum > 0 and p_stored[v_at] > 0 then
            p_stored[v_sum] := p_stored[v_sum] - 1;
            p_stored[v_at] := p_stored[v_at] - 1;
        end if;
    end loop;
    return p_stored;
end
$$;

-- The histogram as sorted pairs {bin, count}: equal for equal values, whatever the form. Null for none.
create or replace function core.histogram_counts(p_histogram integer[]) returns integer[]
language sql immutable parallel safe
as $$
    select array_agg(array[c.bin, c.n] order by c.bin)
    from (
        select b as bin, count(*)::integer as n
        from unnest(p_histogram) as b
        where array_lower(p_histogram, 1) = 1
        group by b
        union all
        select core.histogram_bin(p_histogram[0], i), p_histogram[i]
        from generate_series(1, cardinality(p_histogram) - 1) as i
        where array_lower(p_histogram, 1) = 0 and (i - 1) % 17 > 0 and p_histogram[i] <> 0
    ) as c
$$;

-- The values at the fractions p_at (ascending, 0 to 1), as percentile_cont gives them over the values that the bins stand for.
-- One null per fraction for an empty histogram.
create or replace function core.percentiles(p_histogram integer[], p_at double precision[]) returns double precision[]
language plpgsql immutable parallel safe
as $$
declare
    v_listed boolean := array_lower(p_histogram, 1) = 1;
    v_total bigint := 0;
    v_fraction double precision;
    v_position double precision;
    v_floor bigint;
    v_before bigint := 0;         -- values in the blocks before v_block
    v_below bigint;               -- values in the bins before v_bin
    v_block integer := 1;
    v_bin integer;
    v_value double precision;
    v_values double precision[] := '{}';
begin
    if v_listed then
        p_histogram := array(select b from unnest(p_histogram) as b order by b);
        v_total := cardinality(p_histogram);
    elsif p_histogram is not null then
        while v_block < cardinality(p_histogram) loop
            v_total := v_total + p_histogram[v_block];
            v_block := v_block + 17;
        end loop;
        v_block := 1;
    end if;
    if v_total = 0 then
        return array_fill(null::double precision, array[cardinality(p_at)]);
    end if;
    foreach v_fraction in array p_at loop
        v_position := v_fraction * (v_total - 1);
        v_floor := floor(v_position);
        if v_listed then
            v_bin := v_floor + 1;
            v_value := core.bin_value(p_histogram[v_bin]);
            if v_position > v_floor and v_bin < v_total then
                v_value := v_value + (v_position - v_floor) * (core.bin_value(p_histogram[v_bin + 1]) - v_value);
            end if;
        else
            while v_before + p_histogram[v_block] <= v_floor loop
                v_before := v_before + p_histogram[v_block];
                v_block := v_block + 17;
            end loop;
            v_below := v_before;
            v_bin := v_block + 1;
            while v_below + p_histogram[v_bin] <= v_floor loop
                v_below := v_below + p_histogram[v_bin];
                v_bin := v_bin + 1;
            end loop;
            v_value := core.bin_value(core.histogram_bin(p_histogram[0], v_bin));
            if v_position > v_floor and v_below + p_histogram[v_bin] = v_floor + 1 and v_floor + 1 < v_total then
                loop
                    v_bin := v_bin + 1;
                    exit when (v_bin - 1) % 17 > 0 and p_histogram[v_bin] > 0;
                end loop;
                v_value := v_value
                    + (v_position - v_floor) * (core.bin_value(core.histogram_bin(p_histogram[0], v_bin)) - v_value);
            end if;
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

-- Puts lists behind one another.
create or replace aggregate core.concat(anycompatiblearray) (
    sfunc = array_cat,
    stype = anycompatiblearray,
    parallel = safe
);

-- Merges histograms of stored parts: core.percentiles(core.histogram_sum(h), '{0.5,0.95,0.99}').
create or replace aggregate core.histogram_sum(integer[]) (
    sfunc = core.histogram_add,
    stype = integer[],
    combinefunc = core.histogram_add,
    parallel = safe
);
