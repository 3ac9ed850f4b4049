import type { Parameter, Window } from '@tessera/module-kit';
import type { Role } from '@tessera/db-core';

/** Figures about many actions. Never `research`: nothing here is anonymised. */
export const aggregateRoles: readonly Role[] = ['authenticated', 'analyst', 'admin', 'service_role'];

/** Single results, which show what an action answered. */
export const rowRoles: readonly Role[] = ['authenticated', 'admin', 'service_role'];

/** Page of a list whose length grows with the number of triggers, organizations or kinds of action. */
export const longList = { default: 100, maximum: 1000 } as const;

/** Rollups and the views that tell how fresh they are. */
export const byType = { rollup: 'action_results_by_type', views: ['action_metrics_hourly'] } as const;
export const byTrigger = { rollup: 'action_results_by_trigger', views: ['trigger_performance_summary'] } as const;
export const byMessage = { rollup: 'action_failures_by_message', views: ['recent_failures'] } as const;

/** What per-trigger reads join for names. */
export const triggerReferences = ['triggers', 'organizations'] as const;

/** Totals of the last hours, at quarter-hour boundaries. */
export const lastHours: Window = { parameter: 'hours', default: 24, maximum: 168 };

/** Series of the last hours. */
export const hourlySeries: Window = { ...lastHours, series: 'hour' };

/** Narrows a read to one kind of action. */
export const actionTypeParameter: Parameter = {
  type: 'string',
  description: 'Only this kind of action',
  maxLength: 100,
  example: 'rest',
};
