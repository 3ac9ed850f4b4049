import type { Answer } from '../api/batch.js';
import type { ApiProblem } from '../api/problem.js';

/** Six reasons for nothing to see, told apart because each asks for something else. */
export type Emptiness =
  | 'nothing-yet'
  | 'nothing-in-range'
  | 'filtered-away'
  | 'suppressed'
  | 'not-refreshed'
  | 'not-allowed';

interface Circumstances {
  /** The module's views have no row at all, as far as the reader may know. */
  readonly moduleEmpty: boolean;
  /** Tenants were chosen. */
  readonly filtered: boolean;
}

/** Why an answer shows nothing; null where it shows something. */
export function whichEmpty(answer: Answer, { moduleEmpty, filtered }: Circumstances): Emptiness | null {
  if (!answer.ok) return isForbidden(answer.problem) ? 'not-allowed' : null;
  const { rows, meta } = answer;
  if (isSuppressed(answer)) return 'suppressed';
  const nothing = rows.length === 0 || rows.every((row) => Object.values(row).every((value) => value === null));
  if (moduleEmpty && meta.source !== 'source') return meta.state === 'NEVER' ? 'not-refreshed' : 'nothing-yet';
  if (!nothing) return null;
  if (meta.state === 'NEVER') return 'not-refreshed';
  return filtered ? 'filtered-away' : 'nothing-in-range';
}

function isForbidden({ status }: ApiProblem): boolean {
  return status === 403;
}

/** Figures about too few people are left out, and the answer says so. */
function isSuppressed(answer: Extract<Answer, { ok: true }>): boolean {
  const marked = (value: unknown): boolean => value === true || (typeof value === 'number' && value > 0);
  const summary = answer.meta.summary ?? {};
  if (answer.rows.length === 0)
    return Object.entries(summary).some(([name, value]) => /suppressed/.test(name) && marked(value));
  return answer.rows.every((row) => row['suppressed'] === true);
}
