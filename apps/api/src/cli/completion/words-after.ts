import type { DescribedCommand } from '../describe-commands.js';

/** What may follow the words of a command that are typed already. */
export interface Place {
  /** The words before, such as `key create`; empty at the beginning. */
  readonly after: string;
  readonly words: readonly { readonly word: string; readonly description: string }[];
}

/** Values of arguments that are known beforehand. */
export interface KnownValues {
  /** Of a first argument, by its name. */
  readonly first: Readonly<Record<string, readonly string[]>>;
  /** Views of each module, for commands that take both. */
  readonly views: Readonly<Record<string, readonly string[]>>;
}

/** Everything that a shell can offer: commands where a command is due, then values of the first argument, and options. */
export function places(commands: readonly DescribedCommand[], values: KnownValues): readonly Place[] {
  const groups = new Map<string, Map<string, string>>();
  const add = (after: string, word: string, description: string): void => {
    const found = groups.get(after) ?? new Map<string, string>();
    if (!found.has(word)) found.set(word, description);
    groups.set(after, found);
  };
  for (const command of commands) {
    command.words.forEach((word, at) => {
      const isLast = at === command.words.length - 1;
      const group = `${command.words.slice(0, at + 1).join(' ')} …`;
      add(command.words.slice(0, at).join(' '), word, isLast ? command.description : group);
    });
    const after = command.words.join(' ');
    const [first, second] = command.arguments;
    for (const value of values.first[first?.name ?? ''] ?? []) add(after, value, first?.description ?? '');
    const views = second?.name === 'view' && command.words[0] !== 'new' ? Object.entries(values.views) : [];
    for (const [module, names] of views) {
      for (const name of names) add(`${after} ${module}`, name, `view of ${module}`);
    }
    for (const { long, description } of command.options) add(after, long, description);
    add(after, '--help', 'display help for command');
  }
  return [...groups].map(([after, words]) => ({
    after,
    words: [...words].map(([word, description]) => ({ word, description })),
  }));
}
