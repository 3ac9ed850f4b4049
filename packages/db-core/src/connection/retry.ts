import { setTimeout as sleep } from 'node:timers/promises';

import { isConflict } from '../errors/index.js';

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 20;

/** Runs `attempt` again, at most five times in all, while it loses against other transactions; pauses grow and vary. */
export async function retryOnConflict<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= ATTEMPTS || !isConflict(error)) throw error;
      await sleep(Math.random() * FIRST_PAUSE_MS * 2 ** tries);
    }
  }
}
