import { FrontDoor } from '../../src/http/front-door.js';
import { StartError } from '../../src/start/start-error.js';

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
