import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Module } from '../../api/manifest.js';
import { type Tenant, tenantsQuery } from '../../api/tenants.js';
import { shorten } from '../../panels/chart/tooltip.js';
import { useDebounced } from '../../state/use-debounced.js';

interface TenantProps {
  readonly module: Module;
  readonly chosen: readonly string[];
  readonly single: boolean;
  readonly onChange: (tenants: readonly string[] | undefined) => void;
}

/** Whose figures are shown: those that the reader may choose from, as the server tells. */
export function TenantPicker({ module, chosen, single, onChange }: TenantProps) {
  const [open, setOpen] = useState(false);
  const [q, setQ] = useState('');
  const sought = useDebounced(q.trim(), 250);
  const all = useQuery(tenantsQuery(module.name));
  const found = useQuery({ ...tenantsQuery(module.name, sought), placeholderData: keepPreviousData, enabled: open });
  const word = module.tenant.column.replace(/_id$/, '').replaceAll('_', ' ');
  // Whoever has one tenant has no choice to make.
  if ((all.data?.length ?? 0) <= 1) return null;
  const pick = (id: string, on: boolean): void => {
    const next = single ? [id] : on ? [...chosen, id] : chosen.filter((other) => other !== id);
    onChange(next.length > 0 ? next : undefined);
    if (single) setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <Button variant="default" size="xs" aria-haspopup="dialog" onClick={() => setOpen(!open)}>
          {nameOf(chosen, all.data ?? [], word)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Choose ${word}`}>
        <div className="tenants">
          <TextInput
            size="xs"
            label={`Find a ${word}`}
            value={q}
            onChange={(event) => setQ(event.currentTarget.value)}
          />
          {!single && (
            <button
              type="button"
              className="range-preset"
              aria-pressed={chosen.length === 0}
              onClick={() => onChange(undefined)}
            >
              All
            </button>
          )}
          <div className="tenant-list" role="group" aria-label={word}>
            {(found.data ?? []).map((tenant) => (
              <Checkbox
                key={tenant.id}
                size="xs"
                label={shorten(tenant.name ?? tenant.id, 60)}
                description={tenant.name === null ? undefined : shorten(tenant.id, 60)}
                checked={chosen.includes(tenant.id)}
                onChange={(event) => pick(tenant.id, event.currentTarget.checked)}
              />
            ))}
            {found.data?.length === 0 && <p className="dimmed">None has that in its name.</p>}
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function nameOf(chosen: readonly string[], tenants: readonly Tenant[], word: string): string {
  const [first] = chosen;
  if (first === undefined) return `All ${plural(word)}`;
  if (chosen.length > 1) return `${chosen.length} ${plural(word)}`;
  return shorten(tenants.find(({ id }) => id === first)?.name ?? first, 40);
}

function plural(word: string): string {
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}
