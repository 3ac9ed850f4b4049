/** An incident that would have been. */
export interface Rehearsed {
  readonly tenant: string;
  readonly fired_at: Date;
  /** Null: it would last. */
  readonly resolved_at: Date | null;
  /** Value with which it would have begun. */
  readonly value: number;
  readonly worst_value: number;
  /** How often it would have been told again. */
  readonly renotified: number;
}

/** What a rule would have done between two moments. */
export interface Rehearsal {
  readonly from: Date;
  readonly to: Date;
  readonly fired: number;
  /** Minutes with an open incident; of a rule by tenant those of its tenants added up. */
  readonly firing_minutes: number;
  readonly longest_minutes: number | null;
  /** Told at once are tenants that fire or recover in the same minute. */
  readonly notifications: number;
  /** The first 1,000 of them, by time. */
  readonly incidents: readonly (Rehearsed & { readonly duration_minutes: number })[];
}

const MINUTE = 60_000;
const MOST = 1_000;

/** Sums up what was rehearsed in [from, to). */
export function rehearsalOf(rows: readonly Rehearsed[], from: Date, to: Date): Rehearsal {
  const incidents = rows
    .map((row) => ({ ...row, duration_minutes: ((row.resolved_at ?? to).getTime() - row.fired_at.getTime()) / MINUTE }))
    .sort((a, b) => a.fired_at.getTime() - b.fired_at.getTime() || a.tenant.localeCompare(b.tenant));
  const moments = (times: readonly (Date | null)[]): number =>
    new Set(times.flatMap((at) => (at === null ? [] : [at.getTime()]))).size;
  return {
    from,
    to,
    fired: incidents.length,
    firing_minutes: incidents.reduce((sum, { duration_minutes: minutes }) => sum + minutes, 0),
    longest_minutes:
      incidents.length === 0 ? null : Math.max(...incidents.map(({ duration_minutes: minutes }) => minutes)),
    notifications:
      moments(incidents.map(({ fired_at }) => fired_at)) +
      moments(incidents.map(({ resolved_at }) => resolved_at)) +
      incidents.reduce((sum, { renotified }) => sum + renotified, 0),
    incidents: incidents.slice(0, MOST),
  };
}
