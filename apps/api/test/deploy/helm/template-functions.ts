import { stringify } from 'yaml';
import { TemplateNotUnderstood } from './template-nodes.js';

type Fn = (...terms: never[]) => unknown;

/** What Go takes for true. */
export function holds(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === 0 || value === '') return false;
  return typeof value === 'object' ? Object.keys(value).length > 0 : true;
}

/** A value as an action prints it. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return JSON.stringify(value);
  throw new TemplateNotUnderstood(`prints a map or a list: ${JSON.stringify(value)}`);
}

const indent = (by: number, text: string): string => text.replace(/^/gm, ' '.repeat(by));

/** Functions of Helm, as far as the chart calls them; each as Helm documents it. */
export const templateFunctions: Readonly<Record<string, Fn>> = {
  quote: (value: unknown) => JSON.stringify(shown(value)),
  indent: (by: number, text: string) => indent(by, text),
  nindent: (by: number, text: string) => `\n${indent(by, text)}`,
  toYaml: (value: unknown) => stringify(value).trimEnd(),
  default: (fallback: unknown, value: unknown) => (holds(value) ? value : fallback),
  required: (message: string, value: unknown) => {
    if (value === undefined || value === null || value === '') throw new Error(message);
    return value;
  },
  printf: (format: string, ...values: unknown[]) => format.replace(/%[sdv]/g, () => shown(values.shift())),
  trunc: (most: number, text: string) => text.slice(0, most),
  trimSuffix: (suffix: string, text: string) => (text.endsWith(suffix) ? text.slice(0, -suffix.length) : text),
  join: (between: string, values: readonly unknown[]) => values.map(shown).join(between),
  add: (...values: number[]) => values.reduce((sum, value) => sum + Math.trunc(value), 0),
  not: (value: unknown) => !holds(value),
  eq: (one: unknown, other: unknown) => one === other,
  and: (...values: unknown[]) => values.find((value) => !holds(value)) ?? values.at(-1),
  or: (...values: unknown[]) => values.find(holds) ?? values.at(-1),
};
