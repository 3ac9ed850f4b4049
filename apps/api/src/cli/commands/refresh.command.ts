import { AuditLog, type ViewOutcome } from '@tessera/db-core';
import type { Command } from 'commander';
import { moduleNamed, viewNamed } from '../arguments.js';
import { table } from '../output.js';
import { operator } from '../operator.js';
import { withEngine } from '../with-engine.js';
import { act, type CommandHost, teach } from './command.js';

/** `tessera refresh [module] [view]`: brings views up to date now. */
export function addRefresh(program: Command, host: CommandHost): void {
  const command = program
    .command('refresh')
    .description('Refresh views now: of every module, of one, or one view')
    .argument('[module]', 'module, for example action')
    .argument('[view]', 'view of that module');
  teach(command, ['refresh', 'refresh action', 'refresh action action_metrics_hourly']).action(
    (module: string | undefined, view: string | undefined, options: { readonly json?: boolean }) =>
      act(host, options, async (context) => {
        const { config } = context;
        const modules = module === undefined ? config.modules : [moduleNamed(config, module)];
        const views = view === undefined ? undefined : modules.map(({ definition }) => viewNamed(definition, view));
        const { database, engine } = await withEngine(context);
        const audit = new AuditLog(database);
        const outcomes: (ViewOutcome & { readonly module: string })[] = [];
        for (const { definition } of modules) {
          context.progress(`refreshing ${definition.name}`);
          const record = { actor: operator(), action: 'refresh', module: definition.name, object: view ?? null };
          const done = await audit.act(record, () => engine.refresh(definition.name, views ?? 'all', { asked: 'cli' }));
          outcomes.push(...done.map((outcome) => ({ module: definition.name, ...outcome })));
        }
        const data = outcomes.map((outcome) => ({
          module: outcome.module,
          view_name: outcome.viewName,
          refresh_duration_ms: outcome.durationMs,
          rows_refreshed: outcome.rowsRefreshed,
          success: outcome.success,
          error_message: outcome.errorMessage,
        }));
        return { data, text: table(data), ok: outcomes.every(({ success }) => success) };
      }),
  );
}
