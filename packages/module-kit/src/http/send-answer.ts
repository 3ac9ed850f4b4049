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

/** The body. Long lists of a single answer go out as the database wrote them, copied once: into the bytes that the socket takes. */
function envelopeBytes({ data, meta }: Envelope): Buffer {
  const single = data !== null && !Array.isArray(data) ? (data as Row) : null;
  return bytesOf([
    '{"data":',
    ...(single ? rowTexts(single) : [JSON.stringify(data)]),
    `,"meta":${JSON.stringify(meta)}}`,
  ]);
}

function rowTexts(row: Row): readonly string[] {
  const members = Object.entries(row)
    .filter(([, value]) => value !== undefined)
    .flatMap(([name, value], at) => [
      `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`,
      value instanceof JsonText ? value.text : JSON.stringify(value),
    ]);
  return members.length === 0 ? ['{}'] : [...members, '}'];
}

/** Texts behind one another, without a text of all of them in between. */
function bytesOf(texts: readonly string[]): Buffer {
  const bytes = Buffer.allocUnsafe(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0));
  let at = 0;
  for (const text of texts) at += bytes.write(text, at);
  return bytes;
}
