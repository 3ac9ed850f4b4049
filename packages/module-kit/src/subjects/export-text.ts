import type { HeldRow } from '@tessera/db-core';

/** Text of an export as one JSON document: rows by relation, then `meta`. */
export async function* exportJson(batches: AsyncIterable<readonly HeldRow[]>, meta: object): AsyncGenerator<string> {
  let current: string | undefined;
  yield '{"data":{"relations":[';
  for await (const rows of batches) {
    let text = '';
    for (const { relation, row } of rows) {
      if (relation === current) text += ',';
      else text += `${current === undefined ? '' : ']},'}{"relation":${JSON.stringify(relation)},"rows":[`;
      current = relation;
      text += JSON.stringify(row);
    }
    yield text;
  }
  yield `${current === undefined ? '' : ']}'}]},"meta":${JSON.stringify(meta)}}`;
}

/** Text of an export as lines of `{"relation", "row"}`. */
export async function* exportLines(batches: AsyncIterable<readonly HeldRow[]>): AsyncGenerator<string> {
  for await (const rows of batches) yield rows.map((held) => `${JSON.stringify(held)}\n`).join('');
}
