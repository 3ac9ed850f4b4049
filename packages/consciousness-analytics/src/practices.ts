/**
 * SQL over a fact's `trace`: texts of its practices, as keys, or null. Strict and silent, so that a trace of any other shape has
 * none: lax paths would look into arrays that are no plan and take a single step for a list.
 */
export const practicesOfTrace = `(
    select array_agg(core.key_text(p #>> '{}'))
    from jsonb_path_query(
        trace, 'strict $.plan.steps[*] ? (@.kind == "practice" && @.detail.type() == "string").detail', '{}', true
    ) as p
    where p #>> '{}' ~ '\\S'
)`;
