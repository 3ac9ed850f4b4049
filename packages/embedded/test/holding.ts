import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import pg from 'pg';

export interface Ready {
  pid: number;
  port: number;
  url: string;
  adopted: boolean;
}

interface Event {
  log?: string;
  ready?: Ready;
  failed?: { code: string; message: string };
}

/** A Node process that holds an embedded server; `outcome` settles when the server answers or was refused. */
export interface Holder {
  readonly child: ChildProcess;
  readonly outcome: Promise<Event>;
  readonly lines: string[];
  end(signal: NodeJS.Signals): Promise<void>;
}

export function hold(dataDir: string, options: SpawnOptions = {}): Holder {
  const script = fileURLToPath(new URL('holder.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'], ...options });
  const lines: string[] = [];
  const exited = once(child, 'exit');
  const outcome = new Promise<Event>((resolve, reject) => {
    if (!child.stdout) throw new Error('no output');
    createInterface(child.stdout).on('line', (line) => {
      const event: Event = JSON.parse(line) as Event;
      if (event.log) lines.push(event.log);
      else resolve(event);
    });
    void exited.then(() => reject(new Error('ended without a word')));
  });
  outcome.catch(() => undefined);
  return {
    child,
    outcome,
    lines,
    async end(signal) {
      child.kill(signal);
      await exited;
    },
  };
}

/** The holder's server, or an error that says why there is none. */
export async function ready(holder: Holder): Promise<Ready> {
  const event = await holder.outcome;
  if (!event.ready) throw new Error(event.failed?.message ?? 'not ready');
  return event.ready;
}

/** A directory with a space in its name, as people have them. */
export function scratch(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'tessera embedded '));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export async function ask<R extends object>(url: string, text: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<R>(text)).rows;
  } finally {
    await client.end();
  }
}

export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('did not come to hold');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
