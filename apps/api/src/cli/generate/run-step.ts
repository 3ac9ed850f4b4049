import { spawn } from 'node:child_process';

const SHOWN_LINES = 40;

/** Runs a program in the checkout to its end. Throws, with the end of what it wrote, where it fails. */
export async function runStep(
  what: string,
  root: string,
  program: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  const child = spawn(program, [...words], {
    cwd: root,
    env: { ...process.env, ...environment, TURBO_TELEMETRY_DISABLED: '1', TESSERA_PARENT_PID: String(process.pid) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => (output += data.toString()));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) {
    throw new Error(`${what} failed:\n${output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n')}`);
  }
}
