import { Argument, type Command } from 'commander';
import { analyticsModules } from '../../analytics.modules.js';
import { bashScript, fishScript, zshScript } from '../completion/shells.js';
import { places } from '../completion/words-after.js';
import { describeCommands } from '../describe-commands.js';
import { act, type CommandHost, teach } from './command.js';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };
const shells = ['bash', 'zsh', 'fish'] as const;
const isShell = (text: string): text is (typeof shells)[number] => shells.some((shell) => shell === text);

/** `tessera completion bash|zsh|fish`: a script that lets a shell complete commands, modules and options. */
export function addCompletion(program: Command, host: CommandHost): void {
  const command = program
    .command('completion')
    .description('Print a script with which a shell completes commands, modules and options')
    .addArgument(new Argument('<shell>', 'shell that reads it').choices(shells));
  teach(command, [
    'completion bash > /etc/bash_completion.d/tessera',
    'completion zsh > "${fpath[1]}/_tessera"',
    'completion fish > ~/.config/fish/completions/tessera.fish',
  ]).action((shell: string, options: { readonly json?: boolean }) =>
    act(host, options, () => {
      const known = places(describeCommands(program), {
        first: { module: analyticsModules.map(({ name }) => name), shell: shells },
        views: Object.fromEntries(
          analyticsModules.map((module) => [module.name, module.views.map(({ name }) => name)]),
        ),
      });
      const text = isShell(shell) ? scripts[shell](known).trimEnd() : '';
      return Promise.resolve({ data: { shell, script: `${text}\n` }, text });
    }),
  );
}
