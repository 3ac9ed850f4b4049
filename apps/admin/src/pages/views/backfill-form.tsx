import { Button, Progress, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { type Backfill, backfillQuery, startBackfill } from '../../api/backfill.js';
import { asProblem } from '../../api/problem.js';
import { ProblemState } from '../../empty/problem-state.js';
import { figure } from '../../format/numbers.js';

/** Makes the figures of some days anew from the source, for all views of the module, and shows how far it is. */
export function BackfillForm({ module }: { readonly module: string }) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const queries = useQueryClient();
  const last = useQuery(backfillQuery(module));
  const start = useMutation({
    mutationFn: () => startBackfill(module, from, to),
    onSuccess: (begun) => {
      queries.setQueryData(backfillQuery(module).queryKey, begun);
      return queries.invalidateQueries({ queryKey: ['backfill', module] });
    },
  });
  const fault = from !== '' && to !== '' && from > to ? 'The first day must not be after the last' : undefined;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
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
      {last.data && <Course of={last.data} />}
    </section>
  );
}

/** How far the last one is. */
function Course({ of: { from, to, state, days, days_done, rows, error } }: { readonly of: Backfill }) {
  const lastDay = new Date(Date.parse(to) - 1).toISOString().slice(0, 10);
  return (
    <div aria-live="polite">
      <Progress value={days > 0 ? (100 * days_done) / days : 0} aria-label="Progress of the backfill" />
      <p>
        {from.slice(0, 10)} to {lastDay}: {figure(days_done, 'count')} of {figure(days, 'count')} days,{' '}
        {figure(rows, 'count')} rows, {state}
        {error !== null && `: ${error}`}
      </p>
    </div>
  );
}
