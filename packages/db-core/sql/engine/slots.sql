-- In which parts of a bucket were there facts, such as hours of a day?

-- Counts of small numbers: how often p_slot was there is at subscript p_slot + 1. What is not there cannot go.
create or replace function core.slots_add(p_counts integer[], p_came integer[], p_went integer[]) returns integer[]
language plpgsql immutable parallel safe
as $$
declare
    v_counts integer[] := coalesce(p_counts, '{}');
    v_slot integer;
begin
    if p_came is not null then
        foreach v_slot in array p_came loop
            v_counts[v_slot + 1] := coalesce(v_counts[v_slot + 1], 0) + 1;
        end loop;
    end if;
    if p_went is not null then
        foreach v_slot in array p_went loop
            v_counts[v_slot + 1] := greatest(v_counts[v_slot + 1] - 1, 0);
        end loop;
    end if;
    return v_counts;
end
$$;

-- How many slots are taken.
create or replace function core.slots_taken(p_counts integer[]) returns integer
language sql immutable parallel safe
return cardinality(array_remove(array_remove(p_counts, 0), null));
