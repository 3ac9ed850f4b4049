/** Aggregates over single traces, as anybody would write them; the tests put them into SQL over the source. */

/** A person of two tenants is two. */
export const people = '(count(distinct (tenant_id, user_id)) filter (where user_id is not null)) as unique_users';

export const latency = 'avg(latency_ms)::double precision as avg_latency_ms';

export const confidence = 'avg(confidence)::double precision as avg_confidence';

export const levels = `
  count(*) filter (where safety_level = 'critical') as critical_events,
  count(*) filter (where safety_level = 'elevated') as elevated_events`;

/** Practices of traces `from`: a row per step, whatever shape a trace has. */
export const practicesOf = (from: string): string => `
  select f.*, s.step ->> 'detail' as practice
  from (${from}) f
  cross join lateral (
    select case when jsonb_typeof(f.trace -> 'plan' -> 'steps') = 'array' then f.trace -> 'plan' -> 'steps' else '[]' end as steps
  ) p
  cross join lateral jsonb_array_elements(p.steps) as s (step)
  where s.step ->> 'kind' = 'practice' and jsonb_typeof(s.step -> 'detail') = 'string' and s.step ->> 'detail' ~ '\\S'`;
