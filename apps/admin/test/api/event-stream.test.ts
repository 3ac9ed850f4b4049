import { eventsOf, parseEvent } from '../../src/api/event-stream.js';

it('reads events however the network cuts them, and leaves heartbeats out', async () => {
  const text =
    ': heartbeat\n\nevent: state\r\ndata: {"module":"garden"}\r\n\r\nevent: odd\ndata: {no\n\nid: 1\nevent: a\ndata: {"n":\ndata: 1}\n\n';
  for (const size of [1, 3, 1000]) {
    const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    });
    const events: unknown[] = [];
    for await (const event of eventsOf(new Response(body))) events.push(event);
    expect(events).toEqual([
      { type: 'state', data: { module: 'garden' } },
      { type: 'a', data: { n: 1 } },
    ]);
  }
});

it('takes nothing for an event that is none', () => {
  expect(parseEvent('')).toBeNull();
  expect(parseEvent('event: a')).toBeNull();
  expect(parseEvent('data: 1')).toBeNull();
});
