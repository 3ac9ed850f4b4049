import { type AlteredNumber, alteredDetail, alteredNumbers, isSuspect } from './altered-number.js';
import type { CallItem } from './ingest-item.js';
import { idText } from './item-id.js';

/** Texts of bodies in which parsing may have changed a number; with the body its text goes. */
const texts = new WeakMap<object, string>();

/**
 * The value of a JSON text. Where parsing may have changed a number the text is kept for {@link exactItems}; others cost
 * one look at the text.
 * @throws SyntaxError
 */
export function parseBody(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (value !== null && typeof value === 'object' && isSuspect(text)) texts.set(value, text);
  return value;
}

/** Items of a body's list; one with a number that parsing changed is refused, as it is where it comes as a line. */
export function exactItems(body: unknown, field: string, items: readonly unknown[]): CallItem[] {
  const altered = alteredItems(body, field);
  return items.map((value, index) => {
    const fault = altered.get(index);
    if (fault === undefined) return { index, value };
    const detail = alteredDetail(fault, fault.steps.slice(2));
    return { index, error: { index, id: idText(value), code: 'invalid', detail } };
  });
}

/** The first such number of each item, by the item's position. */
function alteredItems(body: unknown, field: string): ReadonlyMap<number, AlteredNumber> {
  const found = new Map<number, AlteredNumber>();
  const text = body !== null && typeof body === 'object' ? texts.get(body) : undefined;
  for (const one of text === undefined ? [] : alteredNumbers(text)) {
    const [list, index] = one.steps;
    if (list === field && typeof index === 'number' && !found.has(index)) found.set(index, one);
  }
  return found;
}
