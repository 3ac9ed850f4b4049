import { Button, Progress, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useState } from 'react';
import { startBackfill } from '../../api/backfill.js';
import { onLive } from '../../api/live.js';
import { asProblem } from '../../api/problem.js';
import { ProblemState } from '../../empty/problem-state.js';

interface Running {
  readonly done: number;
  readonly total: number;
  readonly state: string;
}

/** Makes the figures of some days anew from the source, for all views of the module, and shows how far it is. */
export function BackfillForm({ module }: { readonly module: string }) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [running, setRunning] = useState<Running | null>(null);
  const start = useMutation({ mutationFn: () => startBackfill(module, from, to) });

  useEffect(
    () =>
      onLive(({ type, data }) => {
        if (type !== 'backfill' || data['module'] !== module) return;
        setRunning({
          done: Number(data['done_days']),
          total: Number(data['total_days']),
          state: String(data['state']),
        });
      }),
    [module],
  );

  const fault = from !== '' && to !== '' && from > to ? 'The first day must not be after the last' : undefined;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setRunning(null);
    start.mutate();
  };
  return (
    <section aria-label="Backfill">
      <h3>Make days anew</h3>
      <p className="dimmed">
        Computes the stored figures of whole UTC days again from the source, newest day first, for every view of the
        module. Safe to repeat.
      </p>
      <form className="backfill" onSubmit={submit}>
        <TextInput
          size="xs"
          type="date"
          label="First day"
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          type="date"
          label="Last day"
          value={to}
          error={fault}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <Button
          size="xs"
          type="submit"
          variant="default"
          disabled={from === '' || to === '' || fault !== undefined}
          loading={start.isPending}
        >
          Backfill
        </Button>
      </form>
      {start.isError && <ProblemState problem={asProblem(start.error)} />}
      {running && (
        <div aria-live="polite">
          <Progress
            value={running.total > 0 ? (100 * running.done) / running.total : 0}
            aria-label="Progress of the backfill"
          />
          <p>
            {running.done} of {running.total} days, {running.state}
          </p>
        </div>
      )}
      {start.isSuccess && running === null && <p role="status">It has begun; its progress shows up here.</p>}
    </section>
  );
}
