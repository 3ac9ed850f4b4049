/** A window; timestamps in ISO 8601 UTC with microseconds, `from` null for all time. */
export interface WindowBounds {
  readonly from: string | null;
  readonly to: string | null;
  readonly earlier_from: string | null;
  readonly earlier_to: string | null;
}
