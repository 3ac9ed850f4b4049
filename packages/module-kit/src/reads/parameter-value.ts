import type { FieldProblem } from '../http/problem.js';
import { characters } from './query-string.js';
import type { Parameter } from '../contract.js';

const INTEGER = /^-?(0|[1-9]\d{0,15})$/;
const NUMBER = /^-?(0|[1-9]\d{0,15})(\.\d{1,15})?$/;
const LONGEST = 500;

type TextParameter = Extract<Parameter, { readonly type: 'string' }>;

/** A parsed value, or what is wrong with it. */
export type Parsed<T> = { readonly value: T } | { readonly problem: FieldProblem };

/** An integer in plain decimal notation within bounds (both included). */
export function parseInteger(field: string, text: string, minimum: number, maximum: number): Parsed<number> {
  return parseNumeric(field, text, minimum, maximum, INTEGER, 'must be an integer');
}

function parseNumeric(
  field: string,
  text: string,
  minimum: number,
  maximum: number,
  pattern: RegExp,
  detail: string,
): Parsed<number> {
  if (!pattern.test(text)) return { problem: { field, value: text, detail, limit: { minimum, maximum } } };
  const value = Number(text);
  if (value < minimum) return { problem: { field, value, detail: `must be at least ${minimum}`, limit: minimum } };
  if (value > maximum) return { problem: { field, value, detail: `must be at most ${maximum}`, limit: maximum } };
  return { value };
}

function parseText(field: string, text: string, parameter: TextParameter): Parsed<string> {
  if (parameter.oneOf && !parameter.oneOf.includes(text)) {
    return {
      problem: { field, value: text, detail: `must be one of: ${parameter.oneOf.join(', ')}`, limit: parameter.oneOf },
    };
  }
  const limit = parameter.maxLength ?? LONGEST;
  if (text === '') return { problem: { field, value: text, detail: 'must not be empty', limit: { minLength: 1 } } };
  if (characters(text) > limit) {
    return { problem: { field, value: text.slice(0, 100), detail: `must have at most ${limit} characters`, limit } };
  }
  return { value: text };
}

function isText(parameter: Parameter): parameter is TextParameter {
  return parameter.type === 'string';
}

/** A read's own parameter. */
export function parseParameter(field: string, text: string, parameter: Parameter): Parsed<string | number> {
  if (isText(parameter)) return parseText(field, text, parameter);
  if (parameter.type === 'integer') return parseInteger(field, text, parameter.minimum, parameter.maximum);
  return parseNumeric(field, text, parameter.minimum, parameter.maximum, NUMBER, 'must be a plain decimal number');
}
