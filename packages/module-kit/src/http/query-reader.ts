import { type Parsed, parseInteger, parseParameter } from '../reads/parameter-value.js';
import { parseQueryString } from '../reads/query-string.js';
import type { FieldProblem } from './problem.js';
import { InvalidInput } from './problems.js';

/** Reads the query string of a route of the host, parameter by parameter, and collects what is wrong with it. */
export class QueryReader {
  private readonly problems: FieldProblem[] = [];
  private readonly given: ReadonlyMap<string, readonly string[]>;

  /** Each of `names` may be given once. Throws InvalidInput for what cannot be decoded. */
  constructor(query: string, names: readonly string[]) {
    this.given = parseQueryString(query);
    for (const [field, values] of this.given) {
      const value = values[0]?.slice(0, 100);
      if (!names.includes(field))
        this.refuse({
          field: field.slice(0, 100),
          value,
          detail: 'is not a parameter of this route',
          limit: names,
        });
      else if (values.length > 1) this.refuse({ field, value: values.length, detail: 'may be given once', limit: 1 });
    }
  }

  refuse(problem: FieldProblem): void {
    this.problems.push(problem);
  }

  /** Text of 1 to `maxLength` characters, or null where it is not given. */
  text(field: string, maxLength: number): string | null {
    return this.take(field, (text) => parseParameter(field, text, { type: 'string', description: field, maxLength })) as
      | string
      | null;
  }

  /** A whole number from 1 on, the default where it is not given. */
  count(field: string, bounds: { readonly default: number; readonly maximum: number }): number {
    return this.take(field, (text) => parseInteger(field, text, 1, bounds.maximum)) ?? bounds.default;
  }

  /** @throws InvalidInput where something was refused */
  done(): void {
    if (this.problems.length > 0) throw new InvalidInput(this.problems);
  }

  private take<T>(field: string, parse: (text: string) => Parsed<T>): T | null {
    const text = this.given.get(field)?.[0];
    if (text === undefined) return null;
    const parsed = parse(text);
    if ('value' in parsed) return parsed.value;
    this.refuse(parsed.problem);
    return null;
  }
}
