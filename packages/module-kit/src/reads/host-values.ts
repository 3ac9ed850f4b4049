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
    const numbered = this.replaced(text, after, (value) => {
      const at = values.indexOf(value);
      return at < 0 ? values.push(value) - 1 : at;
    });
    return { text: numbered, values };
  }

  /** A part of a text, with the numbers that it has in the whole, of which these are the values. */
  numberAs(part: string, after: number, values: readonly HostValue[]): string {
    return this.replaced(part, after, (value) => values.indexOf(value));
  }

  private replaced(text: string, after: number, place: (value: HostValue) => number): string {
    return text.replace(TOKEN, (_, token: string) => {
      const value = this.tokens[Number(token) - FIRST_TOKEN];
      if (value === undefined) throw new Error(`unknown placeholder $${token}`);
      return `$${after + place(value) + 1}`;
    });
  }
}
