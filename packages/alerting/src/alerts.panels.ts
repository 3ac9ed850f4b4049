import type { Panel } from '@tessera/module-kit';

/** What the admin shows of alerts. */
export const alertsPanels: readonly Panel[] = [
  { id: 'firing', title: 'Firing now', kind: 'table', route: 'firing' },
  {
    id: 'history',
    title: 'Incidents of the last 7 days',
    kind: 'timeline',
    route: 'history?days=7',
    x: 'triggered_at',
    y: ['rule_name', 'tenant'],
  },
  {
    id: 'daily',
    title: 'Incidents by day',
    kind: 'bar',
    route: 'incidents/daily?days=30',
    x: 'day',
    y: ['incidents'],
    unit: 'count',
  },
  {
    id: 'notifications',
    title: 'Notifications',
    kind: 'bar',
    route: 'notifications/summary?days=30',
    x: 'status',
    y: ['incidents'],
    unit: 'count',
  },
  { id: 'states', title: 'States', kind: 'table', route: 'states' },
];
