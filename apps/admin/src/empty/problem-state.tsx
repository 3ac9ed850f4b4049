import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { adviceFor, type ApiProblem } from '../api/problem.js';
import { Icon } from '../app-shell/icons.js';

interface ProblemProps {
  readonly problem: ApiProblem;
  readonly onRetry?: () => void;
}

/** What went wrong, what to do about it, and the request id that the server's log has. */
export function ProblemState({ problem, onRetry }: ProblemProps) {
  const left = useCountdown(problem.retryAfter);
  return (
    <div className="empty empty-problem" role="alert">
      <Icon name="warning" size={28} />
      <p className="empty-title">{problem.message}</p>
      {problem.errors.map(({ field, value, detail }) => (
        <p key={field} className="empty-advice">
          <code>{field}</code> {detail}
          {value === null || value === undefined ? '' : ` (given: ${JSON.stringify(value)})`}
        </p>
      ))}
      <p className="empty-advice">{adviceFor(problem)}</p>
      {problem.requestId !== null && (
        <p className="empty-advice">
          Request <code>{problem.requestId}</code>
        </p>
      )}
      {onRetry && (
        <Button variant="default" size="xs" onClick={onRetry} disabled={left > 0}>
          {left > 0 ? `Try again in ${left} s` : 'Try again'}
        </Button>
      )}
    </div>
  );
}

/** Seconds left of a time to wait; 0 where there is none. */
function useCountdown(seconds: number | null): number {
  const [left, setLeft] = useState(seconds ?? 0);
  useEffect(() => {
    setLeft(seconds ?? 0);
    if (seconds === null) return;
    const timer = setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}
