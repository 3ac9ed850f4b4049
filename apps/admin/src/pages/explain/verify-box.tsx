import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type Difference, type Verification, verify } from '../../api/explain.js';
import { asProblem } from '../../api/problem.js';
import { Icon } from '../../app-shell/icons.js';
import { ProblemState } from '../../empty/problem-state.js';
import { label, shown } from '../../format/labels.js';
import { figure } from '../../format/numbers.js';

interface VerifyProps {
  readonly module: string;
  readonly read: string;
  readonly origin: 'view' | 'source';
  readonly tz: string;
}

/** Computes the same answer from the facts themselves, and shows the difference. */
export function VerifyBox({ module, read, origin, tz }: VerifyProps) {
  const checking = useMutation({ mutationFn: () => verify(module, read) });
  return (
    <section className="verify">
      <div>
        <h3>Is it right?</h3>
        <p className="dimmed">
          {origin === 'view'
            ? 'This comes from stored figures. Verify computes it again from the facts, at the same moment.'
            : 'This was computed from the facts themselves; there is no stored figure to check.'}
        </p>
      </div>
      <Button onClick={() => checking.mutate()} loading={checking.isPending} disabled={origin === 'source'}>
        Verify
      </Button>
      <div aria-live="polite" className="verify-result">
        {checking.isError && <ProblemState problem={asProblem(checking.error)} onRetry={() => checking.mutate()} />}
        {checking.data && <Result result={checking.data} tz={tz} />}
      </div>
    </section>
  );
}

function Result({ result, tz }: { readonly result: Verification; readonly tz: string }) {
  const { equal, differences, within_one_percent, compared, pending_changes } = result;
  const looked = `${figure(compared.figures, 'count')} figures in ${figure(compared.rows, 'count')} rows`;
  const waiting = pending_changes ?? 0;
  const verdict = equal ? 'equal' : waiting > 0 ? 'waiting' : 'differs';
  return (
    <>
      <p className="verdict" data-verdict={verdict}>
        <Icon name={equal ? 'check' : 'warning'} />
        {equal
          ? `Right: ${looked} are what the facts say.`
          : `${figure(compared.differences, 'count')} of ${looked} differ from the facts.`}
      </p>
      {verdict === 'waiting' && (
        <p>
          {figure(waiting, 'count')} changes came in since the last refresh; the source has them already. Refresh the
          views and verify again: what differs then would be a fault.
        </p>
      )}
      {differences.length > 0 && <Differences differences={differences} tz={tz} caption="Differences" />}
      {within_one_percent.length > 0 && (
        <details>
          <summary>{within_one_percent.length} percentiles are within 1 %, as promised</summary>
          <Differences differences={within_one_percent} tz={tz} caption="Percentiles within 1 %" />
        </details>
      )}
    </>
  );
}

interface DifferencesProps {
  readonly differences: readonly Difference[];
  readonly tz: string;
  readonly caption: string;
}

function Differences({ differences, tz, caption }: DifferencesProps) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Figure</th>
            <th scope="col" className="numeric">
              View
            </th>
            <th scope="col" className="numeric">
              Source
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ row, field, view, source }, at) => (
            <tr key={at}>
              <td>{row === null ? 'the one row' : shown('row', row, tz)}</td>
              <td>{field === null ? 'the row itself' : label(field)}</td>
              <td className="numeric">{shown(field ?? 'row', view, tz, typeOf(view))}</td>
              <td className="numeric">{shown(field ?? 'row', source, tz, typeOf(source))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Moments are told by their form. */
function typeOf(value: unknown): 'timestamp' | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? 'timestamp' : undefined;
}
