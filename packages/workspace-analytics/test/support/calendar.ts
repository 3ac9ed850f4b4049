/** The date of a moment in a zone, as YYYY-MM-DD. */
export function dateIn(tz: string): (at: Date) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: tz, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (at) => format.format(at);
}

/** The date so many days later; negative: before. */
export function plusDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** First day of the period that holds a date: itself, the Monday, or the first of the month. */
export function periodOf(date: string, period: string): string {
  if (period === 'daily') return date;
  if (period === 'monthly') return `${date.slice(0, 7)}-01`;
  return plusDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** How many periods lie between two first days. */
export function periodsBetween(from: string, to: string, period: string): number {
  if (period === 'monthly')
    return 12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 / (period === 'weekly' ? 7 : 1);
}
