/** First moment whose facts are kept: the UTC midnight that begins the day `days` days before `now`. */
export function sealLine(now: Date, days: number): Date {
  if (!Number.isInteger(days) || days < 1)
    throw new RangeError(`retention is a whole number of days from 1, not ${days}`);
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - days));
}

/** The UTC midnight that begins the day of `now`. */
export function midnightOf(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
}
