import { describe, expect, test } from '@jest/globals';
import { KeptAnswers } from '../../src/reads/kept-answers.js';

/** Counts how often an answer of so many rows was computed. */
function counting(rows: number): { runs: number; compute: () => Promise<{ rows: number; run: number }> } {
  const counter = {
    runs: 0,
    compute: () => {
      counter.runs += 1;
      return Promise.resolve({ rows, run: counter.runs });
    },
  };
  return counter;
}

describe('answers kept by their validator', () => {
  test('the same validator is computed once, also at the same time; another one is not the same', async () => {
    const kept = new KeptAnswers<{ rows: number; run: number }>();
    const one = counting(3);
    const answers = await Promise.all([kept.get('q a', 'a', one.compute), kept.get('q a', 'a', one.compute)]);
    expect(answers.map(({ run }) => run)).toEqual([1, 1]);
    expect(await kept.get('q b', 'b', one.compute)).toMatchObject({ run: 2 });
    expect(await kept.get('q a', 'a', one.compute)).toMatchObject({ run: 1 });
  });

  test('the oldest go when there are too many rows, and what is too large is not kept', async () => {
    const kept = new KeptAnswers<{ rows: number }>({ rows: 10 });
    const [a, b, huge] = [counting(4), counting(4), counting(100)];
    for (const each of [a, b]) await kept.get('q', each === a ? 'a' : 'b', each.compute);
    await kept.get('q b', 'b', b.compute);
    expect([a.runs, b.runs]).toEqual([1, 1]);
    await kept.get('q c', 'c', counting(4).compute);
    await kept.get('q b', 'b', b.compute);
    await kept.get('q a', 'a', a.compute);
    expect([a.runs, b.runs]).toEqual([2, 1]);
    await kept.get('q huge', 'huge', huge.compute);
    await kept.get('q huge', 'huge', huge.compute);
    expect(huge.runs).toBe(2);
  });

  test('nothing is kept for longer than its life, or at all without room', async () => {
    for (const kept of [
      new KeptAnswers<{ rows: number }>({ lifeMs: 0 }),
      new KeptAnswers<{ rows: number }>({ rows: 0 }),
    ]) {
      const one = counting(1);
      await kept.get('q a', 'a', one.compute);
      await kept.get('q a', 'a', one.compute);
      expect(one.runs).toBe(2);
    }
  });

  test('a failure is the failing caller’s own: who waited computes for itself, and nothing is kept', async () => {
    const kept = new KeptAnswers<{ rows: number }>();
    let fail: (error: Error) => void = () => undefined;
    const failing = kept.get('q a', 'a', () => new Promise((_, reject) => (fail = reject)));
    const one = counting(1);
    const waiting = kept.get('q a', 'a', one.compute);
    fail(new Error('cancelled'));
    await expect(failing).rejects.toThrow('cancelled');
    expect(await waiting).toMatchObject({ rows: 1 });
    await kept.get('q a', 'a', one.compute);
    expect(one.runs).toBe(2);
  });
});
