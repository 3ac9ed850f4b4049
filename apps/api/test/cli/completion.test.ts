import { execFileSync } from 'node:child_process';
import { runCli } from '../../src/cli/run-cli.js';

async function script(shell: string): Promise<string> {
  let out = '';
  await runCli(['completion', shell], {}, { out: (text) => void (out += text), err: () => undefined });
  return out;
}

/** What bash offers after these words, the last of which is being typed. */
async function offered(...words: string[]): Promise<string[]> {
  const typed = ['tessera', ...words].map((word) => `'${word}'`).join(' ');
  const asked = `COMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _tessera; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const answer = execFileSync('bash', ['--norc', '-c', `${await script('bash')}\n${asked}`], { encoding: 'utf8' });
  return answer.split('\n').filter((line) => line !== '');
}

it.each([
  [['do'], ['doctor']],
  [
    ['key', ''],
    ['create', 'list', 'revoke'],
  ],
  [['key', 'cr'], ['create']],
  [
    ['refresh', 'a'],
    ['action', 'alerts'],
  ],
  [['refresh', 'action', 'rec'], ['recent_failures']],
  [['backfill', 'action', '--fr'], ['--from']],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish', '--json', '--help'],
  ],
  [['new', 'v'], ['view']],
  [['no', 'such', 'x'], []],
])('bash completes tessera %j', async (words, wanted) => {
  expect(await offered(...words)).toEqual(wanted);
});

it('zsh and fish are offered the same words, with what they mean', async () => {
  const zsh = await script('zsh');
  expect(zsh).toContain("'doctor:Check a live database against the modules");
  expect(zsh).toContain("'key create') offers=('--name:");
  const fish = await script('fish');
  expect(fish).toContain("-a 'doctor' -d 'Check a live database against the modules");
  expect(fish).toMatch(/'tessera backfill\*'\\'' .* -l from -d /);
});

it('a shell that it does not know is refused', async () => {
  let err = '';
  const streams = { out: () => undefined, err: (text: string) => void (err += text) };
  expect(await runCli(['completion', 'tcsh'], {}, streams)).toBe(2);
  expect(err).toMatch(/Allowed choices are bash, zsh, fish/);
});
