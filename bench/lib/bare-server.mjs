import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const BARE = fileURLToPath(new URL('../servers/bare.mjs', import.meta.url));

/** Starts the bare handler as a process of its own; it ends when `stop` is called or this process does. */
export async function startBare(url, routes) {
  const child = fork(BARE, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.send({ url, routes });
  const [answer] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error('the bare handler did not start');
    }),
  ]);
  return {
    url: answer.url,
    stop: async () => {
      if (!child.connected) return;
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
