import type { TestTrace } from './research-fixture.js';

/** Ids of the persons, which the attacker has. */
export const everybody = Array.from({ length: 60 }, (_, n) => `person-${String(n).padStart(4, '0')}@example.org`);

/** Numbers from 0 to 1 that are the same in every run. */
function randomly(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Text that somebody wrote about themselves: it must get out nowhere. */
export const CONFESSION = 'since my mother Anna died';

/**
 * Traces of March 2026: most persons do what many do; some alone have a facet, a mode, a critical evening, a rule or a day of
 * their own.
 */
export function population(): TestTrace[] {
  const random = randomly(7);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const traces: TestTrace[] = [];
  for (let n = 0; n < 2_400; n++) {
    const user = pick(everybody);
    const lonely = random() < 0.04;
    const day = 1 + Math.floor(random() * 28);
    traces.push({
      tenant: 'default',
      user,
      day: `2026-03-${String(day).padStart(2, '0')}`,
      facet: lonely ? pick(['fire9', 'earth2', 'ether1']) : pick(['fire3', 'fire3', 'fire3', 'water2', 'water2']),
      mode: lonely ? 'crisis' : 'dialogue',
      safety: random() < 0.02 ? pick(['critical', 'elevated']) : 'none',
      confidence: Math.round(random() * 1_000) / 1_000,
      latency: Math.floor(random() * 4_000),
      trace: {
        plan: {
          steps: [
            { kind: 'practice', detail: `Breathe, ${CONFESSION}` },
            { kind: 'practice', code: 'three-breaths', detail: 'Three breaths' },
            { kind: CONFESSION, detail: 'x' },
          ],
        },
        inference: { rationale: [CONFESSION] },
        rules: { fired: ['grounding.first', `rule.of.${user.slice(0, 11)}`, CONFESSION] },
      },
    });
  }
  // Somebody is alone on a day.
  traces.push({
    tenant: 'default',
    user: everybody[0] ?? '',
    day: '2026-03-29',
    facet: 'fire3',
    mode: 'dialogue',
    safety: 'none',
  });
  return traces;
}
