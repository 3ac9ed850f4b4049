import { JsonText } from '@tessera/db-core';
import type { FastifyReply } from 'fastify';
import type { Envelope, ReadAnswer } from '../reads/read-answer.js';
import type { Row } from '../reads/row.js';

/** Writes an answer. A stream is taken as fast as the client reads; a client that goes destroys it. */
export function sendAnswer(reply: FastifyReply, answer: ReadAnswer): void {
  void reply.status(answer.status).headers(answer.headers);
  if ('stream' in answer) void reply.send(answer.stream);
  else if ('body' in answer) void reply.type('application/json; charset=utf-8').send(envelopeBytes(answer.body));
  else void reply.send();
}

/**
 * The body. Long lists of a single answer go out as the database wrote them; as bytes, since a socket takes those as they are
 * and copies text.
 */
function envelopeBytes({ data, meta }: Envelope): Buffer {
  const single = data !== null && !Array.isArray(data) ? (data as Row) : null;
  return Buffer.from(`{"data":${single ? rowText(single) : JSON.stringify(data)},"meta":${JSON.stringify(meta)}}`);
}

function rowText(row: Row): string {
  const members = Object.entries(row)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => `${JSON.stringify(name)}:${value instanceof JsonText ? value.text : JSON.stringify(value)}`,
    );
  return `{${members.join(',')}}`;
}
