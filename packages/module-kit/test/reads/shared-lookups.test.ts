import { expect, test } from '@jest/globals';
import { SharedLookups } from '../../src/reads/shared-lookups.js';

/** Look-ups that end when told to, each with its number. */
function controlled(): { look: () => Promise<number>; end: (error?: Error) => void; begun: () => number } {
  const ends: ((error?: Error) => void)[] = [];
  return {
    look: () =>
      new Promise((resolve, reject) => {
        const number = ends.length + 1;
        ends.push((error) => (error ? reject(error) : resolve(number)));
      }),
    end: (error) => ends[ends.length - 1]?.(error),
    begun: () => ends.length,
  };
}

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

test('who comes while one runs shares the next, which begins after all of them came', async () => {
  const shared = new SharedLookups<number>();
  const { look, end, begun } = controlled();
  const first = shared.get('k', look);
  const later = [shared.get('k', look), shared.get('k', look)];
  await settled();
  expect(begun()).toBe(1);
  end();
  expect(await first).toBe(1);
  await settled();
  const last = shared.get('k', look);
  end();
  expect(await Promise.all(later)).toEqual([2, 2]);
  await settled();
  end();
  expect(await last).toBe(3);
});

test('keys do not wait for each other', async () => {
  const shared = new SharedLookups<number>();
  const [a, b] = [controlled(), controlled()];
  void shared.get('a', a.look);
  const other = shared.get('b', b.look);
  b.end();
  expect(await other).toBe(1);
});

test('a failure is told to those who shared it; the next begins anew', async () => {
  const shared = new SharedLookups<number>();
  const { look, end } = controlled();
  const failing = shared.get('k', look);
  const later = shared.get('k', look);
  end(new Error('away'));
  await expect(failing).rejects.toThrow('away');
  await settled();
  end();
  expect(await later).toBe(2);
  await settled();
  const again = shared.get('k', look);
  end();
  expect(await again).toBe(3);
});
