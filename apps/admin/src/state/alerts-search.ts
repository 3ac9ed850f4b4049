import { text } from './dashboard-search.js';

export const ALERT_TABS = ['rules', 'history', 'destinations', 'deliveries'] as const;
export type AlertTab = (typeof ALERT_TABS)[number];

/** What the alerts page shows, in its address. */
export interface AlertsSearch {
  readonly tab?: AlertTab;
  /** Rule that is open; `new` for one that is being made. */
  readonly rule?: string;
}

export function alertsSearch(given: Readonly<Record<string, unknown>>): AlertsSearch {
  const tab = ALERT_TABS.find((each) => each === given['tab']);
  const rule = text(given['rule']);
  return { ...(tab === undefined ? {} : { tab }), ...(rule === undefined ? {} : { rule }) };
}
