import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { configurationQuery, type Setting } from '../../api/configuration.js';
import { asProblem } from '../../api/problem.js';
import { EmptyState } from '../../empty/empty-state.js';
import { ProblemState } from '../../empty/problem-state.js';
import { NOTHING } from '../../format/numbers.js';
import { type Column, DataTable } from '../../panels/data-table.js';

const text = (value: Setting['value']): string => (value === null || value === '' ? NOTHING : String(value));

const COLUMNS: readonly Column<Setting>[] = [
  {
    id: 'name',
    title: 'Variable',
    value: ({ name }) => name,
    cell: ({ name, description }) => (
      <>
        <code>{name}</code>
        <span className="cell-under">{description}</span>
      </>
    ),
  },
  {
    id: 'value',
    title: 'In force',
    value: ({ value }) => text(value),
    cell: ({ value }) => <code>{text(value)}</code>,
  },
  {
    id: 'default',
    title: 'Default',
    value: (row) => text(row.default),
    cell: (row) => <code>{text(row.default)}</code>,
  },
  { id: 'from', title: 'From', value: ({ from }) => from, cell: ({ from }) => from },
];

/** Every variable with what is in force; secrets are never sent. */
export function ConfigurationView() {
  const configuration = useQuery(configurationQuery);
  const [sought, setSought] = useState('');
  const rows = useMemo(() => {
    const words = sought.trim().toLowerCase();
    return (configuration.data ?? []).filter(({ name, description }) =>
      `${name} ${description}`.toLowerCase().includes(words),
    );
  }, [configuration.data, sought]);
  return (
    <section className="configuration" aria-label="Configuration">
      <h2>Configuration in force</h2>
      {configuration.isError &&
        (asProblem(configuration.error).status === 403 ? (
          <EmptyState why="not-allowed" />
        ) : (
          <ProblemState problem={asProblem(configuration.error)} onRetry={() => void configuration.refetch()} />
        ))}
      {configuration.isPending && <div className="skeleton" role="status" aria-label="Loading" />}
      {configuration.data && (
        <>
          <TextInput
            size="xs"
            label="Find a variable"
            value={sought}
            onChange={(event) => setSought(event.currentTarget.value)}
          />
          <DataTable rows={rows} columns={COLUMNS} caption="Configuration" keyOf={({ name }) => name} />
        </>
      )}
    </section>
  );
}
