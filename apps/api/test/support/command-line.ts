import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** What a command left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line in a folder, on the database that is there when it is called. */
export function commandLine(
  folder: string,
  database: () => string,
  variables: () => Readonly<Record<string, string>> = () => ({}),
): (...words: string[]) => Promise<Ran> {
  return (...words) =>
    new Promise((resolve) => {
      const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: database(), ...variables() };
      execFile(process.execPath, [cli, ...words], { cwd: folder, env }, (error, out, err) =>
        resolve({ code: error === null ? 0 : Number(error.code), out, err }),
      );
    });
}
