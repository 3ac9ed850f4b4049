import { connect } from 'node:net';
import type { Upgrades } from '@tessera/module-kit';
import { FrontDoor } from '../../src/http/front-door.js';

let door: FrontDoor;
let port: number;
const asked: string[] = [];

const upgrades: Upgrades = {
  take: ({ url }, socket) => {
    if (url !== '/ws/there') return false;
    socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n');
    return true;
  },
  end: () => Promise.resolve(),
};

beforeAll(async () => {
  door = await FrontDoor.open('127.0.0.1', 0);
  port = Number(new URL(door.url).port);
  door.handOver((request, response) => {
    let body = '';
    request.on('data', (data: Buffer) => (body += data.toString()));
    request.on('end', () => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.upgrade ?? 'no wish'} ${body}`);
      response.end('answered');
    });
  }, upgrades);
});

afterAll(() => door.close(1000));

/** Sends bytes and reads until the server closes, or has answered `answers` times. */
function exchange(text: string, answers = 1): Promise<string> {
  return new Promise((resolve, reject) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (data) => {
      got += data.toString();
      if (got.split('HTTP/1.1 ').length > answers && (got.match(/answered|Protocols/g) ?? []).length >= answers)
        socket.end();
    });
    socket.on('close', () => resolve(got));
    socket.on('error', reject);
  });
}

const h2c = 'Host: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAA\r\n';
const ws =
  'Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n';

it('a request that offers HTTP/2 is answered as if it had not, its body and the next request on the connection included', async () => {
  const post = `POST /a HTTP/1.1\r\n${h2c}Content-Length: 4\r\n\r\nbody`;
  expect(await exchange(`${post}GET /b HTTP/1.1\r\nHost: x\r\n\r\n`, 2)).toContain('200 OK');
  expect(asked.splice(0)).toEqual(['POST /a no wish body', 'GET /b no wish ']);
  await exchange(`GET /c HTTP/1.1\r\n${h2c}\r\n`);
  await exchange(`GET /d HTTP/1.1\r\nHost: x\r\nConnection: close, Upgrade\r\nUpgrade: h2c\r\n\r\n`);
  expect(asked.splice(0)).toEqual(['GET /c no wish ', 'GET /d no wish ']);
});

it('a handshake goes to the socket of its path; elsewhere it is a request like any other', async () => {
  expect(await exchange(`GET /ws/there HTTP/1.1\r\n${ws}\r\n`)).toContain('101 Switching Protocols');
  expect(asked).toEqual([]);
  expect(await exchange(`GET /ws/nowhere HTTP/1.1\r\n${ws}\r\n`)).toContain('200 OK');
  await exchange(`POST /ws/there HTTP/1.1\r\n${ws}Content-Length: 0\r\n\r\n`);
  expect(asked.splice(0)).toEqual(['GET /ws/nowhere no wish ', 'POST /ws/there no wish ']);
});
