import { setTimeout as wait } from 'node:timers/promises';
import type { ModuleConfig } from '../config/module-config.js';
import { addLiveFacts } from '../demo/add-live-facts.js';
import type { CommandContext, CommandResult } from './command-context.js';
import { UsageError } from './cli-error.js';
import { withEngine } from './with-engine.js';

/** How a live seeding goes on. */
export interface LiveSeeding {
  /** Facts each time, about. */
  readonly rows: number;
  readonly seed: number;
  readonly everySeconds: number;
  /** Null: until stopped. */
  readonly forSeconds: number | null;
}

/** Adds facts of this moment again and again, and keeps the views up to date. @throws UsageError where no module has live data */
export async function seedLive(
  context: CommandContext,
  modules: readonly ModuleConfig[],
  { rows, seed, everySeconds, forSeconds }: LiveSeeding,
): Promise<CommandResult> {
  const names = modules.map(({ definition }) => definition.name);
  if (names.length === 0) throw new UsageError('no such module has live demo data');
  const { database, engine } = await withEngine(context);
  const times = forSeconds === null ? Infinity : Math.ceil(forSeconds / everySeconds);
  context.progress(`${names.join(', ')}: about ${rows} facts every ${everySeconds} s; Ctrl-C ends it`);
  let round = 0;
  while (round < times) {
    for (const { definition } of modules) {
      await addLiveFacts(database, definition, { seed: (seed + round) & 0x7fff_ffff, now: new Date(), rows });
      await engine.refresh(definition.name, 'all', { asked: 'cli' });
    }
    round += 1;
    context.progress(`${new Date().toISOString()} round ${round}`);
    if (round < times) await wait(everySeconds * 1000);
  }
  return {
    data: { modules: names, rows, seed, rounds: round },
    text: `Added about ${rows} facts to ${names.join(', ')} ${round} times and refreshed the views.`,
  };
}
