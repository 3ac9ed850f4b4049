import { startHttpReceiver } from '../../src/index.js';

describe('startHttpReceiver', () => {
  it('keeps what it is sent and answers as told', async () => {
    const receiver = await startHttpReceiver();
    try {
      expect((await fetch(`${receiver.url}/a`, { method: 'POST', body: 'hello' })).status).toBe(204);
      receiver.reply(({ path }) => ({ status: path === '/b' ? 500 : 200, body: 'later' }));
      const answer = await fetch(`${receiver.url}/b`);
      expect([answer.status, await answer.text()]).toEqual([500, 'later']);
      const received = await receiver.whenReceived(2);
      expect(received.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
        { method: 'POST', path: '/a', body: 'hello' },
        { method: 'GET', path: '/b', body: '' },
      ]);
    } finally {
      await receiver.stop();
    }
  });
});
