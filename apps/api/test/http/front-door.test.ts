import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { FrontDoor } from '../../src/http/front-door.js';
import { StartError } from '../../src/start/start-error.js';

const REQUEST = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';

/** A connection on which one request was answered. */
async function askedOnce(host: string, port: number): Promise<{ readonly socket: Socket; got(): string }> {
  const socket = connect(port, host);
  let got = '';
  socket.on('data', (data: Buffer) => (got += data.toString()));
  socket.write(REQUEST);
  while (!got.includes('done')) await once(socket, 'data');
  return { socket, got: () => got };
}

it('tells probes the truth while the application starts', async () => {
  const door = await FrontDoor.open('127.0.0.1', 0);
  expect((await fetch(`${door.url}/health/live`)).status).toBe(200);
  for (const path of ['/health/ready', '/health/startup', '/api/v1/modules']) {
    const response = await fetch(`${door.url}${path}`);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.json()).toMatchObject({ code: 'starting', instance: path });
  }
  await door.close(1000);
});

it('a port in use is one clear line', async () => {
  const door = await FrontDoor.open('127.0.0.1', 0);
  const port = Number(new URL(door.url).port);
  const second = FrontDoor.open('127.0.0.1', port);
  await expect(second).rejects.toBeInstanceOf(StartError);
  await expect(second).rejects.toThrow(`PORT: 127.0.0.1:${port} is in use`);
  await door.close(1000);
});

it('finishes a request under way, with Connection: close, before it closes', async () => {
  const door = await FrontDoor.open('127.0.0.1', 0);
  let release = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    door.handOver((_request, response) => {
      release = () => response.end('done');
      resolve();
    });
  });
  const answer = fetch(door.url);
  await arrived;
  const closed = door.close(5000);
  release();
  const response = await answer;
  expect(response.headers.get('connection')).toBe('close');
  expect(await response.text()).toBe('done');
  await closed;
  await expect(fetch(door.url)).rejects.toThrow();
});

it('answers what comes on an idle connection after it turned clients away: whoever sends it does not know yet', async () => {
  const door = await FrontDoor.open('127.0.0.1', 0);
  try {
    door.handOver((_request, response) => void response.end('done'));
    const { hostname: host, port } = new URL(door.url);
    const idle = await askedOnce(host, Number(port));
    door.turnAway();
    // An answer that ends meanwhile takes nobody else's connection along.
    expect(await (await fetch(door.url)).text()).toBe('done');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(idle.socket.closed).toBe(false);
    idle.socket.write(REQUEST);
    await once(idle.socket, 'close');
    expect(idle.got().match(/HTTP\/1\.1 200 /g)).toHaveLength(2);
    expect(idle.got().match(/connection: close/gi)).toHaveLength(1);
  } finally {
    await door.close(1000);
  }
});
