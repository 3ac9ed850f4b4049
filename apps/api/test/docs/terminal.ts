import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Block } from './blocks.js';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const MARK = '@@ block';

/** `npm` as the documents use it, on what is built: starting and testing are what other tests do. */
const npm = `#!/bin/sh
case "$1 $2" in
  "start "|"test "*|"install "*) exit 0 ;;
  "run -s") shift 3 ;;
  "run tessera") shift 2 ;;
  *) echo "the documents do not say what npm $* is" >&2; exit 64 ;;
esac
[ "$1" = "--" ] && shift
exec "${process.execPath}" "${cli}" "$@"
`;

/** What running the blocks of a document came to: the line of the block that failed, and what it said. */
export interface Run {
  readonly failed: { readonly line: number; readonly output: string } | null;
}

/** Runs blocks of one document in one shell, as a reader does, in the folder of a running server. */
export function runBlocks(
  blocks: readonly Block[],
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<Run> {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'npm'), npm);
  chmodSync(join(bin, 'npm'), 0o755);
  const port = environment['PORT'] ?? '3000';
  const script = blocks
    .map(({ line, text, language }) => {
      const command =
        language === 'sh' ? text : `psql -qX -v ON_ERROR_STOP=1 "$(cat .tessera/database.url)" <<'SQL'\n${text}SQL\n`;
      return `echo "${MARK} ${line}"\n${command.replaceAll('127.0.0.1:3000', `127.0.0.1:${port}`)}`;
    })
    .join('\n');
  const env = { ...environment, PATH: `${bin}:${process.env['PATH'] ?? ''}`, HOME: folder };
  return new Promise((resolve) => {
    // curl says by its exit code alone that the server refused.
    const prelude = 'set -euo pipefail\ncurl() { command curl --fail-with-body "$@"; }\n';
    execFile(
      'bash',
      ['-c', prelude + script],
      { cwd: folder, env, maxBuffer: 1e8, timeout: 120_000 },
      (error, out, err) => {
        if (error === null) {
          resolve({ failed: null });
          return;
        }
        const last = out.lastIndexOf(MARK);
        resolve({
          failed: { line: Number(/\d+/.exec(out.slice(last))?.[0]), output: `${out.slice(last)}${err}`.slice(-2000) },
        });
      },
    );
  });
}
