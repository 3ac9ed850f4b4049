import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../sql/research/', import.meta.url);
const texts = new Map<string, string>();

/** Text of `sql/research/<name>.sql`, with `{word}` filled in. */
export function researchSql(name: string, words: Readonly<Record<string, string>> = {}): string {
  let text = texts.get(name);
  if (text === undefined) {
    text = readFileSync(new URL(`${name}.sql`, FOLDER), 'utf8');
    texts.set(name, text);
  }
  return Object.entries(words).reduce((filled, [word, value]) => filled.replaceAll(`{${word}}`, value), text);
}
