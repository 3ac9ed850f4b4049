const WORDS = {
  FRESH: 'fresh',
  WARNING: 'late',
  STALE: 'stale',
  FAILED: 'failed',
  NEVER: 'never refreshed',
  HELD: 'held',
} as const;

export type ViewState = keyof typeof WORDS;

/** A state by sign, colour and word: none of them alone. */
export function StateMark({ state }: { readonly state: ViewState }) {
  return (
    <span className="state" data-state={state}>
      {WORDS[state]}
    </span>
  );
}
