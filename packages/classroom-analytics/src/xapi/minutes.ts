const DURATION = /^P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Whole minutes of an ISO 8601 duration of days, hours, minutes and seconds, rounded; null for anything else. */
export function minutesOf(value: unknown): number | null {
  const parts = typeof value === 'string' && value.length <= 100 && /\d/.test(value) ? DURATION.exec(value) : null;
  if (parts === null) return null;
  const groups: readonly (string | undefined)[] = parts.slice(1);
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = groups.map((part) => Number(part ?? 0));
  return Math.round(days * 1440 + hours * 60 + minutes + seconds / 60);
}
