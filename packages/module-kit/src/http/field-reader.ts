import type { FieldProblem } from './problem.js';
import { InvalidInput } from './problems.js';

/** Reads a request field by field and collects what is wrong with it. */
export class FieldReader {
  readonly problems: FieldProblem[] = [];

  constructor(private readonly body: Readonly<Record<string, unknown>>) {}

  refuse(field: string, detail: string, limit: unknown): void {
    const value = this.body[field];
    const shown = typeof value === 'string' ? value.slice(0, 100) : typeof value === 'object' ? null : value;
    this.problems.push({ field, value: shown ?? null, detail, limit });
  }

  /** A field where the check holds; undefined, and a problem, where it does not. */
  take<T>(field: string, holds: (value: unknown) => value is T, detail: string, limit: unknown): T | undefined {
    const value = this.body[field];
    if (holds(value)) {
      return value;
    }
    this.refuse(field, detail, limit);
    return undefined;
  }

  /** @throws InvalidInput where something was refused */
  done(): void {
    if (this.problems.length > 0) {
      throw new InvalidInput(this.problems);
    }
  }
}
