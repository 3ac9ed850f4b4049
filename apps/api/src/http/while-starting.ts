import type { IncomingMessage, ServerResponse } from 'node:http';
import { requestId } from './request-id.js';
import { pathOf, problemType } from './send-problem.js';

/** Answers while the application is not there yet: alive, not started. */
export function whileStarting(request: IncomingMessage, response: ServerResponse): void {
  const id = requestId(request);
  const instance = pathOf(request.url ?? '/');
  const alive = instance === '/health/live';
  const status = alive ? 200 : 503;
  const body = alive
    ? { status: 'ok', info: {}, error: {}, details: {} }
    : {
        type: 'urn:tessera:problem:starting',
        title: 'Try again',
        status,
        code: 'starting',
        detail: 'The server is starting.',
        instance,
        request_id: id,
      };
  response.writeHead(status, {
    'content-type': alive ? 'application/json; charset=utf-8' : problemType,
    'cache-control': 'no-store',
    'x-request-id': id,
    ...(alive ? {} : { 'retry-after': '2' }),
  });
  response.end(JSON.stringify(body));
}
