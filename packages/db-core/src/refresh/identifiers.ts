/** Names in a definition are plain SQL names, so that the SQL made of them needs no quoting and reads well in psql. */
const NAME = /^[a-z][a-z0-9_]{0,47}$/;

/** Returns `name`; throws when it is not a plain lower-case SQL name of at most 48 characters. */
export function plainName(name: string, what: string): string {
  if (!NAME.test(name)) {
    throw new Error(
      `${what} "${name}" is not a plain SQL name: lower-case letters, digits and _, at most 48 characters`,
    );
  }
  return name;
}

/** A name of somebody else's table or column, quoted. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text literal. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
