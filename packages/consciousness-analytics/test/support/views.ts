import { readFile } from 'node:fs/promises';
import { consciousnessAnalytics } from '../../src/index.js';
import { expectRows, type Figures, type ModuleFixture } from '@tessera/testing';

/** Columns of each view as SPEC.md 3 lists them, and those that say which row is which. */
export const VIEWS: Readonly<Record<string, { readonly columns: string; readonly key: readonly string[] }>> = {
  analytics_facet_distribution: {
    columns: 'facet, total_traces, unique_users, avg_confidence, avg_latency_ms, first_seen, last_seen',
    key: ['tenant_id', 'facet'],
  },
  analytics_agent_metrics: {
    columns:
      'agent, total_routes, unique_users, avg_latency_ms, p50_latency, p95_latency, p99_latency, first_route, last_route',
    key: ['tenant_id', 'agent'],
  },
  analytics_hourly_activity: {
    columns: 'hour, trace_count, unique_users, avg_latency_ms, critical_events, elevated_events, facet_breakdown',
    key: ['tenant_id', 'hour'],
  },
  analytics_practice_recommendations: {
    columns:
      'practice, recommendation_count, unique_users, associated_facets, avg_confidence_when_recommended, first_recommended, last_recommended',
    key: ['tenant_id', 'practice'],
  },
  analytics_safety_events: {
    columns: 'id, created_at, user_id, safety_level, facet, mode, agent, latency_ms, practices, rationale',
    key: ['tenant_id', 'id'],
  },
};

/** The view's rows and its definition's over the source, at one moment. */
export async function bothOf(fixture: ModuleFixture, view: string): Promise<{ stored: Figures[]; defined: Figures[] }> {
  const definition = await readFile(new URL(`sql/definitions/${view}.sql`, consciousnessAnalytics.root), 'utf8');
  return fixture.db.asOwner(
    async (sql) => ({
      stored: await sql.query<Figures>(`select * from consciousness.${view}`),
      defined: await sql.query<Figures>(definition),
    }),
    { maintenance: true, isolation: 'repeatable read' },
  );
}

/** Expects that every view is what its definition says. */
export async function expectViewsDefined(fixture: ModuleFixture): Promise<void> {
  for (const [view, { key }] of Object.entries(VIEWS)) {
    const { stored, defined } = await bothOf(fixture, view);
    expectRows(stored, defined, key);
  }
}
