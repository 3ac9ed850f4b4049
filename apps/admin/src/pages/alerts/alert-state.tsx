const words: Readonly<Record<string, string>> = {
  OK: 'ok',
  PENDING: 'pending',
  FIRING: 'firing',
  NO_DATA: 'no data',
  STALE: 'stale view',
  RESOLVED: 'resolved',
  SNOOZED: 'snoozed',
};

/** The state of a rule, in words and a mark. */
export function AlertState({ state }: { readonly state: string | null }) {
  return (
    <span className="alert-state" data-alert={state ?? 'none'}>
      {state === null ? 'not evaluated yet' : (words[state] ?? state)}
    </span>
  );
}
