import type { Command } from 'commander';
import { runDemo } from '../../demo/run-demo.js';
import { moduleNamed, wholeNumberOf } from '../arguments.js';
import { UsageError } from '../cli-error.js';
import { withEngine } from '../with-engine.js';
import { act, type CommandHost, teach } from './command.js';

interface SeedOptions {
  readonly json?: boolean;
  readonly rows: string;
  readonly seed: string;
}

const mostRows = 100_000_000;

/** `tessera seed [module] --rows N --seed S`: believable data, the same for the same seed. */
export function addSeed(program: Command, host: CommandHost): void {
  const command = program
    .command('seed')
    .description('Write seeded demo data of the last 30 days into managed sources')
    .argument('[module]', 'module, for example action; all that have demo data where left out')
    .option('--rows <n>', 'facts to write, about', '60000')
    .option('--seed <n>', 'the same number gives the same data', '1');
  teach(command, ['seed --rows 1000000 --seed 7', 'seed action']).action(
    (module: string | undefined, options: SeedOptions) =>
      act(host, options, async (context) => {
        const rows = wholeNumberOf('--rows', options.rows, 1, mostRows);
        const seed = wholeNumberOf('--seed', options.seed, 0, 2_147_483_647);
        const chosen = module === undefined ? context.config.modules : [moduleNamed(context.config, module)];
        const modules = chosen.filter(({ definition }) => definition.demo !== undefined);
        for (const { definition, bindings } of modules) {
          const external = Object.entries(bindings).find(([, binding]) => binding.kind === 'external');
          if (external !== undefined) {
            throw new UsageError(
              `source ${external[0]} of ${definition.name} is an existing table, which is never written to`,
            );
          }
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
