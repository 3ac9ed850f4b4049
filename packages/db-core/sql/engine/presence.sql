-- How does a row of presence take in what changed: which keys one value is counted under, and by how many facts each?

-- Adds facts to what one value is counted by in one bucket; p_keys and p_counts are null where it was not there. Keys are numbers
-- from 1 on. p_lists: of how many lists p_changed is made; a key may be once in each. `moved` are those that it is counted under
-- from now on, and, negated, those that it is counted under no more. What is not there cannot go.
create or replace function core.presence_add(
    p_keys integer[], p_counts integer[], p_changed integer[], p_facts integer[], p_lists bigint,
    out keys integer[], out counts integer[], out moved integer[]
)
language plpgsql immutable parallel safe
as $$
declare
    v_at integer;
begin
    -- What only came, under keys that are not there yet, is most of what happens: three concatenations.
    if p_lists = 1 and 0 < all (p_facts) and (p_keys && p_changed) is not true then
        keys := p_keys || p_changed;
        counts := p_counts || p_facts;
        moved := p_changed;
        return;
    end if;
    keys := coalesce(p_keys, '{}');
    counts := coalesce(p_counts, '{}');
    moved := '{}';
    for i in 1 .. cardinality(p_changed) loop
        v_at := array_position(keys, p_changed[i]);
        if v_at is not null then
            counts[v_at] := counts[v_at] + p_facts[i];
            if p_facts[i] < 0 and counts[v_at] <= 0 then
                keys := keys[: v_at - 1] || keys[v_at + 1 :];
                counts := counts[: v_at - 1] || counts[v_at + 1 :];
                moved := moved || -p_changed[i];
            end if;
        elsif p_facts[i] > 0 then
            keys := keys || p_changed[i];
            counts := counts || p_facts[i];
            moved := moved || p_changed[i];
        end if;
    end loop;
end
$$;
revoke all on function core.presence_add(integer[], integer[], integer[], integer[], bigint) from public;
