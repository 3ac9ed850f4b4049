import { eraseAudited } from '@tessera/db-core';
import { receiptBody } from '@tessera/module-kit';
import type { Command } from 'commander';
import { moduleNamed, personOf } from '../arguments.js';
import { operator } from '../operator.js';
import { table } from '../output.js';
import { withEngine } from '../with-engine.js';
import { act, type CommandHost, teach } from './command.js';

interface EraseOptions {
  readonly json?: boolean;
  readonly tenant?: string;
}

/** `tessera erase <module> <subject>`: erases a person from a module; the receipt is printed. */
export function addErase(program: Command, host: CommandHost): void {
  const command = program
    .command('erase')
    .description('Erase a person from a module for good and print the receipt; external tables are left as they are')
    .argument('<module>', 'module, for example action')
    .argument('<subject>', 'id of the person, as the sources have it')
    .option('--tenant <tenant>', 'only in this tenant: the same id may be somebody else in another');
  teach(command, ['erase action usr_19', 'erase action usr_19 --tenant org_acme --json > receipt.json']).action(
    (module: string, subject: string, options: EraseOptions) =>
      act(host, options, async (context) => {
        const { definition, bindings } = moduleNamed(context.config, module);
        const request = personOf(definition, subject, options.tenant);
        const { database } = await withEngine(context);
        context.progress(`erasing from ${definition.name}; writers of the module wait while it runs`);
        const bound = { model: definition, bindings, keysFolder: context.config.keysFolder };
        const receipt = await eraseAudited(database, bound, request, { actor: operator() });
        const parts = [
          `Erased from ${definition.name}: ${receipt.subjectDigest}`,
          table(receipt.relations.map(({ relation, action, rows }) => ({ relation, action, rows }))),
          table(receipt.stores.map(({ relation, rows, buckets }) => ({ figures: relation, rows, buckets }))),
          table(receipt.remains.map(({ relation, rows, why }) => ({ remains: relation, rows, why }))),
        ];
        return { data: receiptBody(receipt), text: parts.filter((part) => part !== '').join('\n\n') };
      }),
  );
}
