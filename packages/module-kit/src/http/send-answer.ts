import type { FastifyReply } from 'fastify';
import type { ReadAnswer } from '../reads/read-answer.js';

/** Writes an answer. A stream is taken as fast as the client reads; a client that goes destroys it. */
export function sendAnswer(reply: FastifyReply, answer: ReadAnswer): void {
  void reply.status(answer.status).headers(answer.headers);
  if ('stream' in answer) void reply.send(answer.stream);
  else if ('body' in answer) void reply.send(answer.body);
  else void reply.send();
}
