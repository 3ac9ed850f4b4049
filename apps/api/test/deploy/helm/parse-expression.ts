import { type Call, TemplateNotUnderstood, type Term } from './template-nodes.js';

const token = /\s*(?:("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?)|([.$][\w.]*)|(:=)|([\w]+)|([|(),]))/y;

/** The words of an action. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  token.lastIndex = 0;
  const end = text.trimEnd().length;
  while (token.lastIndex < end) {
    const at = token.lastIndex;
    const found = token.exec(text);
    if (found === null) throw new TemplateNotUnderstood(`at "${text.slice(at)}"`);
    words.push(found[0].trim());
  }
  return words;
}

/** Reads a pipeline, whose words are taken from the front, up to its end or a closing parenthesis. */
export function pipelineOf(words: string[]): Call[] {
  const calls: Call[] = [];
  let terms: Term[] = [];
  let name: string | undefined;
  const finish = (): void => {
    calls.push(name === undefined ? { terms } : { name, terms });
    terms = [];
    name = undefined;
  };
  while (words.length > 0 && words[0] !== ')') {
    const word = words.shift() ?? '';
    if (word === '|') finish();
    else if (/^[a-zA-Z]/.test(word) && !/^(true|false|nil)$/.test(word)) {
      if (name !== undefined || terms.length > 0) throw new TemplateNotUnderstood(`two functions: ${word}`);
      name = word;
    } else terms.push(termOf(word, words));
  }
  finish();
  return calls;
}

function termOf(word: string, words: string[]): Term {
  if (word === '(') {
    const calls = pipelineOf(words);
    if (words.shift() !== ')') throw new TemplateNotUnderstood('a parenthesis that is not closed');
    return { kind: 'pipeline', calls };
  }
  if (word.startsWith('"')) return { kind: 'literal', value: JSON.parse(word) };
  if (/^-?\d/.test(word)) return { kind: 'literal', value: Number(word) };
  if (word === 'true' || word === 'false') return { kind: 'literal', value: word === 'true' };
  if (word === 'nil') return { kind: 'literal', value: null };
  const [from = '', ...fields] = word.split('.');
  return { kind: 'path', from: from === '' ? '.' : from, fields: fields.filter((field) => field !== '') };
}
