import { Cron } from 'croner';

/** When a schedule (cron, UTC) runs next; null for what is no schedule. */
export function nextRun(cron: string, after: number): string | null {
  try {
    return new Cron(cron, { timezone: 'UTC', paused: true }).nextRun(new Date(after))?.toISOString() ?? null;
  } catch {
    return null;
  }
}
