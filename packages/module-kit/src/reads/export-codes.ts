import { randomBytes } from 'node:crypto';
import type { ReadRequest } from './read-request.js';
import type { Row } from './row.js';

const CODE_BYTES = 10;

/**
 * Random codes that stand for the values of some fields in one export: the same value has the same code there, and another
 * one in the next. A code is drawn, not computed from the value, so that nobody finds one from the other, with whatever key.
 */
export class ExportCodes {
  private readonly codes = new Map<string, string>();

  constructor(private readonly fields: readonly string[]) {}

  /** The row with codes; null stays null, a list has a code for each of its items. */
  inRow(row: Row): Row {
    const coded = this.fields.filter((field) => Object.hasOwn(row, field));
    return { ...row, ...Object.fromEntries(coded.map((field) => [field, this.of(row[field])])) };
  }

  private of(value: unknown): unknown {
    if (value === null || value === undefined) return null;
    if (Array.isArray(value)) return value.map((item) => this.of(item));
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    let code = this.codes.get(text);
    if (code === undefined) {
      // A letter in front, so that no spreadsheet takes it for a number.
      code = `c${randomBytes(CODE_BYTES).toString('hex')}`;
      this.codes.set(text, code);
    }
    return code;
  }
}

/** Whether an answer carries codes, so that the same question has another answer each time. */
export function isCoded({ read, format }: Pick<ReadRequest, 'read' | 'format'>): boolean {
  return isExported({ format }) && (read.codes ?? []).length > 0;
}

/** Whether an answer leaves as a file of rows. */
export function isExported({ format }: Pick<ReadRequest, 'format'>): boolean {
  return format !== 'json';
}
