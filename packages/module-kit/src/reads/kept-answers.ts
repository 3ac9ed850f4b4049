/** What is kept of an answer: its rows, and what they add to `meta`. Nobody changes it. */
export interface KeptAnswer {
  readonly rows: number;
}

interface Entry<A> {
  readonly question: string;
  readonly answer: Promise<A>;
  readonly until: number;
  rows: number;
}

/** Bounds of {@link KeptAnswers}. */
export interface KeptBounds {
  /** Rows of all answers together; 0 keeps nothing. Default 20,000. */
  readonly rows?: number;
  /** Longest life in milliseconds, so that a policy changed by hand is heeded soon. Default 30,000. */
  readonly lifeMs?: number;
}

/**
 * Answers by their validator, which names all that they depend on, the caller included: whoever may be told "not modified"
 * may be given the same rows. Asked for twice at a time, an answer is computed once.
 */
export class KeptAnswers<A extends KeptAnswer> {
  private readonly entries = new Map<string, Entry<A>>();
  /** The latest validator of each question. */
  private readonly validators = new Map<string, string>();
  private readonly most: number;
  private readonly lifeMs: number;
  private rows = 0;

  constructor(bounds: KeptBounds = {}) {
    this.most = bounds.rows ?? 20_000;
    this.lifeMs = bounds.lifeMs ?? 30_000;
  }

  /** Whether an answer to the question is kept, be it of an earlier state. */
  knows(question: string): boolean {
    return this.validators.has(question);
  }

  /** The answer under a validator, if it is there. */
  async peek(validator: string): Promise<A | undefined> {
    return this.live(validator)?.answer.catch(() => undefined);
  }

  /** The answer under a validator, else what `compute` gives, which is kept unless it fails. Failures are the caller's own. */
  async get(question: string, validator: string, compute: () => Promise<A>): Promise<A> {
    if (this.most === 0) return compute();
    if (this.live(validator)) {
      // Whoever came first may have failed for reasons of its own.
      return (await this.peek(validator)) ?? compute();
    }
    this.drop(validator);
    const answer = compute();
    const entry: Entry<A> = { question, answer, until: performance.now() + this.lifeMs, rows: 1 };
    this.entries.set(validator, entry);
    this.validators.set(question, validator);
    this.rows += entry.rows;
    try {
      const kept = await answer;
      if (this.entries.get(validator) === entry) {
        entry.rows += kept.rows;
        this.rows += kept.rows;
        this.shrink();
      }
      return kept;
    } catch (error) {
      if (this.entries.get(validator) === entry) this.drop(validator);
      throw error;
    }
  }

  private live(validator: string): Entry<A> | undefined {
    const entry = this.entries.get(validator);
    return entry && entry.until > performance.now() ? entry : undefined;
  }

  /** The oldest go first: after a refresh nobody asks for them again. */
  private shrink(): void {
    for (const validator of this.entries.keys()) {
      if (this.rows <= this.most) return;
      this.drop(validator);
    }
  }

  private drop(validator: string): void {
    const entry = this.entries.get(validator);
    if (!entry) return;
    this.rows -= entry.rows;
    this.entries.delete(validator);
    if (this.validators.get(entry.question) === validator) this.validators.delete(entry.question);
  }
}
