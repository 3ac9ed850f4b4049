/** Values that the host binds after a query's own. */
export type HostValue = 'from' | 'to' | 'tz' | 'tenants' | 'limit' | `key_${number}`;

const FIRST_TOKEN = 1001;
const TOKEN = /\$(1\d{3})(?!\d)/g;

/**
 * Hands out placeholders for the host's values and numbers those that are used.
 *
 * PostgreSQL refuses a statement with an unused parameter, and who writes a part of the text knows what it uses.
 */
export class HostValues {
  private readonly tokens: HostValue[] = [];

  /** Placeholder of a value in a text that {@link number} will see. */
  token(value: HostValue): string {
    let at = this.tokens.indexOf(value);
    if (at < 0) at = this.tokens.push(value) - 1;
    return `$${FIRST_TOKEN + at}`;
  }

  /** The text with placeholders numbered from `after` + 1, and the values in that order. */
  number(text: string, after: number): { readonly text: string; readonly values: readonly HostValue[] } {
    const values: HostValue[] = [];
    const numbered = text.replace(TOKEN, (_, token: string) => {
      const value = this.tokens[Number(token) - FIRST_TOKEN];
      if (value === undefined) throw new Error(`unknown placeholder $${token}`);
      let at = values.indexOf(value);
      if (at < 0) at = values.push(value) - 1;
      return `$${after + at + 1}`;
    });
    return { text: numbered, values };
  }
}
