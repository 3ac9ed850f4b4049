import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until the answer is yes or the time is up; says which. */
export async function until(ask: () => boolean | Promise<boolean>, withinMs: number, everyMs = 25): Promise<boolean> {
  const end = performance.now() + withinMs;
  for (;;) {
    if (await ask()) return true;
    if (performance.now() > end) return false;
    await sleep(everyMs);
  }
}
