import { exportAudited, type HeldRow } from '@tessera/db-core';
import type { Command } from 'commander';
import { moduleNamed, personOf } from '../arguments.js';
import { operator } from '../operator.js';
import { withEngine } from '../with-engine.js';
import { act, type CommandHost, teach } from './command.js';

interface ExportOptions {
  readonly json?: boolean;
  readonly tenant?: string;
}

/** `tessera export <module> <subject>`: all that a module holds of a person, a line of JSON per row. */
export function addExport(program: Command, host: CommandHost): void {
  const command = program
    .command('export')
    .description('Print all that a module holds of a person: one JSON line per row, with its relation')
    .argument('<module>', 'module, for example action')
    .argument('<subject>', 'id of the person, as the sources have it')
    .option('--tenant <tenant>', 'only in this tenant: the same id may be somebody else in another');
  teach(command, ['export action usr_19 > usr_19.ndjson', 'export action usr_19 --tenant org_acme --json']).action(
    (module: string, subject: string, options: ExportOptions) =>
      act(host, options, async (context) => {
        const { definition, bindings } = moduleNamed(context.config, module);
        const request = personOf(definition, subject, options.tenant);
        const { database } = await withEngine(context);
        const bound = { model: definition, bindings, keysFolder: context.config.keysFolder };
        const counts = new Map<string, number>();
        const kept: HeldRow[] = [];
        await exportAudited(database, bound, request, { actor: operator() }, async (batches) => {
          for await (const rows of batches) {
            for (const held of rows) {
              counts.set(held.relation, (counts.get(held.relation) ?? 0) + 1);
              if (options.json !== true) host.streams.out(`${JSON.stringify(held)}\n`);
            }
            kept.push(...(options.json === true ? rows : []));
          }
        });
        for (const [relation, rows] of counts) context.progress(`${relation}: ${rows} rows`);
        if (counts.size === 0) context.progress(`${definition.name} holds nothing of this person`);
        return { data: { module: definition.name, rows: kept }, text: '' };
      }),
  );
}
