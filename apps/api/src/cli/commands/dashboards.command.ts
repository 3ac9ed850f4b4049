import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { observeFiles } from '../../observe/observe-files.js';
import { act, type CommandHost, teach } from './command.js';

/** `tessera dashboards`: Grafana dashboards and Prometheus rules of the enabled modules, without a server or a database. */
export function addDashboards(program: Command, host: CommandHost): void {
  const command = program
    .command('dashboards')
    .description('Write Grafana dashboards and Prometheus alert rules for the enabled modules')
    .requiredOption('--to <folder>', 'folder that gets grafana/, prometheus/ and helm/');
  teach(command, ['dashboards --to deploy']).action((options: { readonly to: string; readonly json?: boolean }) =>
    act(host, options, ({ config }) => {
      const files = observeFiles(config.modules.map(({ definition }) => definition));
      for (const { path, text } of files) {
        const place = join(options.to, path);
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, text);
      }
      const written = files.map(({ path }) => join(options.to, path));
      return Promise.resolve({ data: { files: written }, text: written.join('\n') });
    }),
  );
}
