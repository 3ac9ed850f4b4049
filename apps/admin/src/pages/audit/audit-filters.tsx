import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useModules } from '../../api/queries.js';
import type { AuditFilter, AuditSearch } from '../../state/audit-search.js';

interface FiltersProps {
  readonly value: AuditSearch;
  readonly onApply: (filters: AuditSearch) => void;
}

const OUTCOMES = ['', 'started', 'succeeded', 'unchanged', 'refused', 'failed'];

/** Narrows the log; asked of the server, so that it reaches all of it. */
export function AuditFilters({ value, onApply }: FiltersProps) {
  const modules = useModules();
  const [filters, setFilters] = useState<AuditSearch>(value);
  const set = (name: AuditFilter, text: string): void =>
    setFilters(({ [name]: _before, ...others }) => (text === '' ? others : { ...others, [name]: text }));
  const field = (name: AuditFilter, label: string, type = 'text') => (
    <TextInput
      size="xs"
      label={label}
      type={type}
      value={filters[name] ?? ''}
      onChange={(event) => set(name, event.currentTarget.value)}
    />
  );
  return (
    <form
      className="bar audit-filters"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        onApply(filters);
      }}
    >
      {field('from', 'From', 'date')}
      {field('to', 'To', 'date')}
      {field('actor', 'Who')}
      {field('subject', 'About whom')}
      {field('action', 'What')}
      <NativeSelect
        size="xs"
        label="Module"
        data={[{ value: '', label: 'All' }, ...modules.map(({ name, title }) => ({ value: name, label: title }))]}
        value={filters.module ?? ''}
        onChange={(event) => set('module', event.currentTarget.value)}
      />
      {field('tenant', 'Tenant')}
      <NativeSelect
        size="xs"
        label="Outcome"
        data={OUTCOMES.map((outcome) => ({ value: outcome, label: outcome === '' ? 'All' : outcome }))}
        value={filters.outcome ?? ''}
        onChange={(event) => set('outcome', event.currentTarget.value)}
      />
      <Button size="xs" type="submit">
        Filter
      </Button>
      <Button size="xs" variant="default" onClick={() => onApply({})} disabled={Object.keys(value).length === 0}>
        All records
      </Button>
    </form>
  );
}
