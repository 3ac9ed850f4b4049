import type { Command } from 'commander';

/** `tessera start`: the server, until a signal ends it. */
export function addStart(program: Command): void {
  program
    .command('start')
    .description('Start the server; Ctrl-C or SIGTERM ends it')
    .option('--no-migrate', 'only check that migrations are at head; refuse to start where they are not')
    .addHelpText(
      'after',
      '\nExamples:\n  $ tessera start\n  $ PORT=8080 DATABASE_URL=postgresql://… tessera start --no-migrate',
    )
    .action(async (options: { readonly migrate: boolean }) => {
      // Only this command needs the whole server: the others start in half the time without it.
      const { serve } = await import('../../start/serve.js');
      await serve({ migrate: options.migrate });
    });
}
