import type { Field } from './contract.js';

type Fields = Readonly<Record<string, Field>>;

function exampleOf(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, { example }]) => [name, example]));
}

/** A field that is an object of fields; its example is made of theirs. */
export function objectOf(description: string, fields: Fields): Field {
  return { type: 'object', description, example: exampleOf(fields), fields };
}

/** A field that is a list of such objects. */
export function listOf(description: string, fields: Fields): Field {
  return { type: 'array', description, example: [exampleOf(fields)], fields };
}
