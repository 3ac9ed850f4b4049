import { spawn } from 'node:child_process';
import { constants } from 'node:os';

import { root } from './root.mjs';

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'];
const windows = process.platform === 'win32';

/** Says on stderr what takes a while; stdout belongs to what is being run. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a program to its end. Each runs in a process group of its own and gets our signals exactly once, whether they
 * come from a terminal, from npm or from a killed parent.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean }} options `quiet`: output is kept, not shown.
 * @returns {Promise<{ code: number, output: string }>} `code` is 128 + signal where a signal ended it.
 */
export function run(program, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      detached: !windows,
      shell: windows && program === 'npx',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));

    const forward = (signal) => stop(child.pid, signal, quiet);
    for (const signal of SIGNALS) process.on(signal, forward);
    const poll = watchParent(() => forward('SIGTERM'));

    const end = (code, text = output) => {
      clearInterval(poll);
      for (const signal of SIGNALS) process.removeListener(signal, forward);
      resolve({ code, output: text });
    };
    child.on('error', (error) => end(127, `${program}: ${error.message}`));
    child.on('close', (code, signal) => end(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** A tool may have children that do not pass signals on, so its whole group gets them; a server manages its own. */
function stop(pid, signal, wholeGroup) {
  if (pid === undefined) return;
  try {
    process.kill(wholeGroup && !windows ? -pid : pid, signal);
  } catch {
    // It has ended already.
  }
}

/** npm and sh die of SIGTERM without passing it on: under npm, losing the parent means that we are to end. */
function watchParent(onLost) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined || parent <= 1) return undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onLost();
  }, 250);
  return timer;
}
