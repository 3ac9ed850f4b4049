-- How does a row of presence take in what changed: which keys one value is counted under, and by how many facts each?

-- Adds facts to what one value is counted by in one bucket; p_keys and p_counts are null where it was not there. Keys are numbers
-- from 1 on. `moved` are those that it is counted under from now on, and, negated, those that it is counted under no more. What is
-- not there cannot go.
create or replace function core.presence_add(
    p_keys integer[], p_counts integer[], p_changed integer[], p_facts integer[],
    out keys integer[], out counts integer[], out moved integer[]
)
language plpgsql immutable parallel safe
as $$
declare
    v_key integer;
    v_at integer;
begin
    -- What only came, under keys that are not there yet, is most of what happens: three concatenations.
    if 0 < all (p_facts) and (p_keys && p_changed) is not true then
        keys := p_keys || p_changed;
        counts := p_counts || p_facts;
        moved := p_changed;
        return;
    end if;
    keys := coalesce(p_keys, '{}');
    counts := coalesce(p_counts, '{}');
    moved := '{}';
    for i in 1 .. cardinality(p_changed) loop
        v_key := p_changed[i];
        v_at := array_position(keys, v_key);
        if v_at is not null then
            counts[v_at] := counts[v_at] + p_facts[i];
            if counts[v_at] <= 0 then
                keys := keys[: v_at - 1] || keys[v_at + 1 :];
                counts := counts[: v_at - 1] || counts[v_at + 1 :];
                moved := moved || -v_key;
            end if;
        elsif p_facts[i] > 0 then
            keys := keys || v_key;
            counts := counts || p_facts[i];
            moved := moved || v_key;
        end if;
    end loop;
end
$$;
revoke all on function core.presence_add(integer[], integer[], integer[], integer[]) from public;
