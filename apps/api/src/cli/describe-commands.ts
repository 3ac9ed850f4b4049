import type { Command } from 'commander';

/** An option of a command, as help shows it. */
export interface DescribedOption {
  readonly flags: string;
  /** `--json`. */
  readonly long: string;
  readonly takesValue: boolean;
  readonly description: string;
}

/** A command that does something, by the words that name it. */
export interface DescribedCommand {
  readonly words: readonly string[];
  readonly description: string;
  readonly arguments: readonly { readonly name: string; readonly required: boolean; readonly description: string }[];
  readonly options: readonly DescribedOption[];
}

/** Every command of a program, in the order of its help; groups of commands themselves are left out. */
export function describeCommands(program: Command, before: readonly string[] = []): readonly DescribedCommand[] {
  return program.commands.flatMap((command): readonly DescribedCommand[] => {
    const words = [...before, command.name()];
    if (command.commands.length > 0) return describeCommands(command, words);
    return [
      {
        words,
        description: command.description(),
        arguments: command.registeredArguments.map((argument) => ({
          name: argument.name(),
          required: argument.required,
          description: argument.description,
        })),
        options: command.options.map((option) => ({
          flags: option.flags,
          long: option.long ?? option.flags,
          takesValue: option.required || option.optional,
          description: option.description,
        })),
      },
    ];
  });
}
