import type { DescribedCommand } from './describe-commands.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function section({ words, description, arguments: taken, options }: DescribedCommand): string {
  const usage = taken.map(({ name, required }) => (required ? `<${name}>` : `[${name}]`));
  const rows = [
    ...taken.map((argument) => `| \`${argument.name}\` | ${cell(argument.description)} |`),
    ...options.map((option) => `| \`${cell(option.flags)}\` | ${cell(option.description)} |`),
  ];
  return [
    `### \`tessera ${[...words, ...usage].join(' ')}\``,
    '',
    `${description}.`,
    '',
    ...(rows.length === 0 ? [] : ['| | |', '|---|---|', ...rows, '']),
  ].join('\n');
}

/** Every command with what it takes, as Markdown. */
export const referenceText = (commands: readonly DescribedCommand[]): string => commands.map(section).join('\n');
