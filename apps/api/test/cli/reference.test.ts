import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { createProgram } from '../../src/cli/create-program.js';
import { describeCommands } from '../../src/cli/describe-commands.js';
import { referenceText } from '../../src/cli/reference.js';

const file = new URL('../../../../docs/cli.md', import.meta.url);
const before = /^[\s\S]*?writes it anew\.\n\n/;

let out = '';
const program = createProgram({
  environment: {},
  streams: { out: (text) => void (out += text), err: () => undefined },
  done: () => undefined,
});
const commands = describeCommands(program);

const named = (words: readonly string[]): Command | undefined =>
  words.reduce<Command | undefined>((at, word) => at?.commands.find((each) => each.name() === word), program);

it('docs/cli.md lists every command with what it takes', () => {
  const text = readFileSync(file, 'utf8');
  const intro = before.exec(text)?.[0] ?? '';
  const wanted = `${intro}${referenceText(commands)}`;
  if (process.env['TESSERA_UPDATE_REPORT'] === '1') writeFileSync(file, wanted);
  expect(readFileSync(file, 'utf8')).toBe(wanted);
});

it('there are the commands of the specification', () => {
  expect(commands.map(({ words }) => words.join(' ')).sort()).toEqual(
    [
      ...['start', 'migrate', 'verify', 'plan', 'doctor', 'refresh', 'status', 'backfill', 'seed', 'token'],
      ...['key create', 'key list', 'key revoke', 'audit verify', 'prove-isolation', 'erase', 'export'],
      ...['new module', 'new view', 'new migration', 'openapi', 'dashboards', 'config', 'completion'],
    ].sort(),
  );
});

it.each(commands.map(({ words }) => words))('%s %s teaches by an example and answers in JSON', (...words) => {
  const path = words.filter((word): word is string => typeof word === 'string');
  out = '';
  named(path)?.outputHelp();
  expect(out).toMatch(new RegExp(`Examples:\\n.*\\$ .*tessera ${path.join(' ')}`));
  // The server itself is no answer.
  expect(named(path)?.options.some(({ long }) => long === '--json')).toBe(path.join(' ') !== 'start');
});
