/** Something that a person did, or a run asked for, which cost credits. */
export interface Deed {
  readonly user: string;
  readonly at: Date;
  /** Null: activity. */
  readonly credits: number | null;
}

const DAY = 86_400_000;
const QUARTER = 900_000;

/** Numbers from 0 to 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Deeds of people over the last days: who is away for weeks, comes back, or acts about a midnight of some zone. */
export function randomDeeds(seed: number, people: number, days: number, now: number): Deed[] {
  const random = randomOf(seed);
  return Array.from({ length: people }, (_, person): Deed[] => {
    const user = `50000000-0000-4000-8000-${String(person + 1).padStart(12, '0')}`;
    const since = random() * days;
    const often = 0.05 + 0.5 * random() ** 3;
    return Array.from({ length: Math.ceil(since) }, (_, day) => day)
      .filter((day) => random() < often && Math.sin(person + day / 9) > -0.4)
      .map((day): Deed => {
        const start = Math.floor((now - day * DAY) / DAY) * DAY;
        // at a quarter hour sharp, or just before or after one
        const edge = [0, -1, 1, 400_000][Math.floor(random() * 4)] ?? 0;
        const at = new Date(Math.min(now - 60_000, start + Math.floor(random() * 96) * QUARTER + edge));
        return { user, at, credits: random() < 0.4 ? Math.round(random() * 1000) / 100 : null };
      });
  }).flat();
}
