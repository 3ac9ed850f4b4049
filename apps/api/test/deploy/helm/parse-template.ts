import { pipelineOf, wordsOf } from './parse-expression.js';
import { type Node, TemplateNotUnderstood } from './template-nodes.js';

type Part = { readonly text: string } | { readonly action: string };

const action = /\{\{(- )?([\s\S]*?)( -)?\}\}/g;

/** Text and actions, with the white space gone that `{{-` and `-}}` take away. */
function partsOf(source: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  let trim = false;
  for (const found of source.matchAll(action)) {
    const [whole, before, inside = '', after] = found;
    let text = source.slice(at, found.index);
    if (trim) text = text.trimStart();
    if (before !== undefined) text = text.trimEnd();
    parts.push({ text });
    if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(inside)) parts.push({ action: inside.trim() });
    at = found.index + whole.length;
    trim = after !== undefined;
  }
  const rest = source.slice(at);
  parts.push({ text: trim ? rest.trimStart() : rest });
  return parts;
}

/** Reads the part of Go's template language that the chart uses. @throws TemplateNotUnderstood for anything else. */
export function parseTemplate(source: string): Node[] {
  const parts = partsOf(source);
  const nodes = blockOf(parts);
  if (parts.length > 0) throw new TemplateNotUnderstood('an end without a beginning');
  return nodes;
}

function blockOf(parts: Part[]): Node[] {
  const nodes: Node[] = [];
  while (parts.length > 0) {
    const part = parts[0] as Part;
    if ('action' in part && /^(end|else)\b/.test(part.action)) break;
    parts.shift();
    nodes.push('text' in part ? { kind: 'text', text: part.text } : nodeOf(part.action, parts));
  }
  return nodes;
}

function nodeOf(text: string, parts: Part[]): Node {
  const words = wordsOf(text);
  const [first = ''] = words;
  if (first === 'define') {
    const body = blockOf(parts);
    endOf(parts);
    return { kind: 'define', name: JSON.parse(words[1] ?? '') as string, body };
  }
  if (first !== 'if' && first !== 'with' && first !== 'range') return { kind: 'print', calls: pipelineOf(words) };
  words.shift();
  const assigned = words.indexOf(':=');
  const variables = assigned < 0 ? [] : words.splice(0, assigned + 1).filter((word) => word.startsWith('$'));
  const calls = pipelineOf(words);
  const body = blockOf(parts);
  const otherwise = otherwiseOf(parts);
  return { kind: first, variables, calls, body, otherwise };
}

function otherwiseOf(parts: Part[]): Node[] {
  const next = parts.shift();
  if (next === undefined || !('action' in next)) throw new TemplateNotUnderstood('a block that does not end');
  if (next.action === 'end') return [];
  const chained = /^else (if|with) /.exec(next.action);
  if (chained) return [nodeOf(next.action.slice('else '.length), parts)];
  const body = blockOf(parts);
  endOf(parts);
  return body;
}

function endOf(parts: Part[]): void {
  const next = parts.shift();
  if (next === undefined || !('action' in next) || next.action !== 'end')
    throw new TemplateNotUnderstood('a block that does not end');
}
