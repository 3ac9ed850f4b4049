import type { Command } from 'commander';
import { analyticsModules } from '../../analytics.modules.js';
import { describeSettings } from '../../config/known-variables.js';
import { act, type CommandHost, teach } from './command.js';

/** `tessera config`: every variable with default, meaning and example, from the table that reads them. */
export function addConfig(program: Command, host: CommandHost): void {
  const command = program
    .command('config')
    .description('List every variable with its default and meaning; checks those that are set');
  teach(command, ['config', 'config --json']).action((options: { readonly json?: boolean }) =>
    act(host, options, async () => {
      const data = describeSettings(analyticsModules);
      const text = data
        .map((row) => `${row.name}\n    ${row.comment}\n    default: ${row.default}; example: ${row.example}`)
        .join('\n');
      return Promise.resolve({ data, text });
    }),
  );
}
