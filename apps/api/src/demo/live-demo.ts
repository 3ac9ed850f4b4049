import type { Database } from '@tessera/db-core';
import type { Logger } from 'pino';
import type { ModuleConfig } from '../config/module-config.js';
import { addLiveFacts } from './add-live-facts.js';

const everyMs = 10_000;
const factsEachTime = 5;

/**
 * Adds a few new facts every ten seconds to each module whose sources are managed (`TESSERA_DEMO=live`).
 * @returns what stops it and waits for the facts under way
 */
export function liveDemo(database: Database, modules: readonly ModuleConfig[], logger: Logger): () => Promise<void> {
  const managed = modules.filter(({ bindings }) =>
    Object.values(bindings).every((binding) => binding.kind === 'managed'),
  );
  let round: Promise<unknown> = Promise.resolve();
  let seed = Math.floor(Date.now() / 1000) & 0x7fff_ffff;
  const timer = setInterval(() => {
    seed += 1;
    const facts = { seed, now: new Date(), rows: factsEachTime };
    round = Promise.all(managed.map(({ definition }) => addLiveFacts(database, definition, facts))).catch(
      (error: unknown) => logger.warn({ err: error }, 'live demo: no new facts this time'),
    );
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
