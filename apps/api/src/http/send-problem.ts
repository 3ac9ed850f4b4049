import { Problem } from '@tessera/module-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Media type of every error. */
export const problemType = 'application/problem+json';

/** The path of a request without its query, which may hold what a log must not. */
export function pathOf(url: string): string {
  const end = url.search(/[?#]/);
  return end < 0 ? url : url.slice(0, end);
}

/** What is left of a body that is too large is read and thrown away up to this size, so that the client sees the answer. */
const mostToDiscard = 64 * 1024 * 1024;

/** Fastify closes the connection at 413, which breaks the client's writing before it reads why. */
function letClientFinish(request: FastifyRequest, reply: FastifyReply): void {
  if (Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY) <= mostToDiscard) {
    reply.removeHeader('connection');
  }
}

/** Sends a problem; after the first byte of an answer has left, the connection is cut instead, so that it is not taken for whole. */
export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  if (problem.status === 413) {
    letClientFinish(request, reply);
  }
  void reply
    .status(problem.status)
    .headers({ 'cache-control': 'no-store', 'x-request-id': request.id, ...problem.headers })
    .type(problemType)
    .serializer((body: unknown) => JSON.stringify(body))
    .send({ ...problem.toBody(), instance: pathOf(request.url), request_id: request.id });
}
