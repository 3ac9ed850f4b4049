import type { Command } from 'commander';
import { moduleNamed } from '../arguments.js';
import { table } from '../output.js';
import { withEngine } from '../with-engine.js';
import { act, type CommandHost, teach } from './command.js';

const alarming = new Set(['STALE', 'FAILED', 'NEVER']);

/** `tessera status [module]`: how fresh every view is. */
export function addStatus(program: Command, host: CommandHost): void {
  const command = program
    .command('status')
    .description('Show how fresh each view is; exit code 1 where one is STALE, FAILED or NEVER')
    .argument('[module]', 'module, for example action');
  teach(command, ['status', 'status action --json']).action(
    (module: string | undefined, options: { readonly json?: boolean }) =>
      act(host, options, async (context) => {
        const modules = module === undefined ? context.config.modules : [moduleNamed(context.config, module)];
        const { engine } = await withEngine(context);
        const all = await Promise.all(
          modules.map(async ({ definition }) =>
            (await engine.status(definition.name)).map((view) => ({ module: definition.name, ...view })),
          ),
        );
        const data = all.flat();
        const rows = data.map((view) => ({
          module: view.module,
          view: view.view_name,
          status: view.status,
          age_minutes: view.age_minutes === null ? null : Math.round(view.age_minutes * 10) / 10,
          rows: view.row_count,
          built: `${view.built_percent}%`,
          pending: view.pending_changes,
          last_ms: view.last_duration_ms === null ? null : Math.round(view.last_duration_ms),
          error: view.last_error,
        }));
        return { data, text: table(rows), ok: data.every(({ status }) => !alarming.has(status)) };
      }),
  );
}
