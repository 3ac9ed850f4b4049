import type { Command } from 'commander';
import type { ModuleConfig } from '../../config/module-config.js';
import { runDemo } from '../../demo/run-demo.js';
import { moduleNamed, wholeNumberOf } from '../arguments.js';
import { UsageError } from '../cli-error.js';
import { seedLive } from '../seed-live.js';
import { withEngine } from '../with-engine.js';
import { act, type CommandHost, teach } from './command.js';

interface SeedOptions {
  readonly json?: boolean;
  readonly rows?: string;
  readonly seed: string;
  readonly live?: boolean;
  readonly every: string;
  readonly for?: string;
}

const mostRows = 100_000_000;

/** Facts of a seeding, and of each time of a live one, where nothing else is asked for. */
const someRows = '60000';
const someLiveRows = '10';

/** `tessera seed [module] --rows N --seed S`: believable data, the same for the same seed; `--live` adds to it as time goes. */
export function addSeed(program: Command, host: CommandHost): void {
  const command = program
    .command('seed')
    .description('Write seeded demo data of the last 30 days into managed sources')
    .argument('[module]', 'module, for example action; all that have demo data where left out')
    .option('--rows <n>', `facts to write, about (default ${someRows}; with --live ${someLiveRows} each time)`)
    .option('--seed <n>', 'the same number gives the same data', '1')
    .option('--live', 'go on: add a few facts of this moment again and again, until stopped')
    .option('--every <seconds>', 'with --live: how often', '2')
    .option('--for <seconds>', 'with --live: how long; until Ctrl-C where left out');
  teach(command, ['seed --rows 1000000 --seed 7', 'seed action', 'seed --live classroom --every 1']).action(
    (module: string | undefined, options: SeedOptions) =>
      act(host, options, async (context) => {
        const live = options.live === true;
        const rows = wholeNumberOf('--rows', options.rows ?? (live ? someLiveRows : someRows), 1, mostRows);
        const seed = wholeNumberOf('--seed', options.seed, 0, 2_147_483_647);
        const chosen = module === undefined ? context.config.modules : [moduleNamed(context.config, module)];
        const modules = chosen.filter(({ definition: { demo } }) => (live ? demo?.live : demo) !== undefined);
        refuseExternal(modules);
        if (live) {
          return seedLive(context, modules, {
            rows,
            seed,
            everySeconds: wholeNumberOf('--every', options.every, 1, 3600),
            forSeconds: options.for === undefined ? null : wholeNumberOf('--for', options.for, 1, 604_800),
          });
        }
        const { database, engine } = await withEngine(context);
        for (const { definition } of modules) {
          await runDemo(database, definition, { seed, now: new Date(), rows }, (file) =>
            context.progress(`${definition.name}: ${file}`),
          );
          context.progress(`${definition.name}: refreshing`);
          await engine.refresh(definition.name, 'all', { asked: 'cli' });
        }
        const names = modules.map(({ definition }) => definition.name);
        return {
          data: { modules: names, rows, seed },
          text: `Seeded ${names.join(', ')} with about ${rows} facts and refreshed the views.`,
        };
      }),
  );
}

function refuseExternal(modules: readonly ModuleConfig[]): void {
  for (const { definition, bindings } of modules) {
    const external = Object.entries(bindings).find(([, binding]) => binding.kind === 'external');
    if (external !== undefined) {
      throw new UsageError(
        `source ${external[0]} of ${definition.name} is an existing table, which is never written to`,
      );
    }
  }
}
