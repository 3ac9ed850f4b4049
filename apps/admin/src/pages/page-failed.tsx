import { asProblem } from '../api/problem.js';
import { ProblemState } from '../empty/problem-state.js';

/** Instead of a page that failed while it was drawn. */
export function PageFailed({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  return <ProblemState problem={asProblem(error)} onRetry={reset} />;
}
