import { subscribe, unsubscribe } from 'node:diagnostics_channel';

const CHANNEL = 'net.client.socket';

/** How many sockets this process opened towards anybody while `work` ran: Node itself tells of each. */
export async function socketsDuring(work: () => Promise<unknown>): Promise<number> {
  let opened = 0;
  const count = (): void => {
    opened += 1;
  };
  subscribe(CHANNEL, count);
  try {
    await work();
  } finally {
    unsubscribe(CHANNEL, count);
  }
  return opened;
}
