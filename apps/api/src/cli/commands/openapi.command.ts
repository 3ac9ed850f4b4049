import type { Command } from 'commander';
import { act, type CommandHost, teach } from './command.js';

/** `tessera openapi`: the description of the API, without a server or a database. */
export function addOpenApi(program: Command, host: CommandHost): void {
  const command = program.command('openapi').description('Print the OpenAPI 3.1 document of the enabled modules');
  teach(command, ['openapi > openapi.json']).action((options: { readonly json?: boolean }) =>
    act(host, options, async ({ config, logger }) => {
      const { offlineDocument } = await import('../../openapi/offline-document.js');
      const document = await offlineDocument(config, logger);
      return { data: document, text: JSON.stringify(document, null, 2) };
    }),
  );
}
