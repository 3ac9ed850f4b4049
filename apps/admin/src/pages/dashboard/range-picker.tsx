import { Button, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { span } from '../../format/dates.js';
import type { DashboardSearch } from '../../state/dashboard-search.js';
import { inputText, momentOfInput } from '../../state/local-input.js';
import { PRESETS, rangeOf } from '../../state/range.js';

interface RangeProps {
  readonly search: DashboardSearch;
  readonly change: (next: Partial<DashboardSearch>) => void;
}

/** The last hours or days, from and to, or each panel's own window. */
export function RangePicker({ search, change }: RangeProps) {
  const [open, setOpen] = useState(false);
  const tz = search.tz ?? 'UTC';
  const choose = (next: Partial<DashboardSearch>): void => {
    change({ range: undefined, from: undefined, to: undefined, ...next });
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <Button variant="default" size="xs" aria-haspopup="dialog" onClick={() => setOpen(!open)}>
          {nameOf(search, tz)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Time range">
        <div className="range">
          <div className="range-presets" role="group" aria-label="Presets">
            <Preset active={rangeOf(search).kind === 'own'} onClick={() => choose({})}>
              Each panel’s own
            </Preset>
            {PRESETS.map(({ value, label }) => (
              <Preset
                key={value}
                active={search.range === value && !search.from}
                onClick={() => choose({ range: value })}
              >
                {label}
              </Preset>
            ))}
          </div>
          <Between search={search} tz={tz} onApply={(from, to) => choose({ from, to })} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface PresetProps {
  readonly active: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

function Preset({ active, onClick, children }: PresetProps) {
  return (
    <button type="button" className="range-preset" aria-pressed={active} onClick={onClick}>
      {children}
    </button>
  );
}

interface BetweenProps {
  readonly search: DashboardSearch;
  readonly tz: string;
  readonly onApply: (from: string, to: string) => void;
}

function Between({ search, tz, onApply }: BetweenProps) {
  const [from, setFrom] = useState(inputText(search.from ?? new Date(Date.now() - 86_400_000).toISOString(), tz));
  const [to, setTo] = useState(inputText(search.to ?? new Date().toISOString(), tz));
  const start = momentOfInput(from, tz);
  const end = momentOfInput(to, tz);
  const fault =
    start === null || end === null ? 'Both are needed' : start >= end ? 'From must be before to' : undefined;
  return (
    <form
      className="range-between"
      onSubmit={(event) => {
        event.preventDefault();
        if (fault === undefined && start !== null && end !== null) onApply(start, end);
      }}
    >
      <TextInput
        size="xs"
        type="datetime-local"
        label={`From (${tz})`}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        type="datetime-local"
        label={`To (${tz})`}
        value={to}
        error={fault}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" disabled={fault !== undefined}>
        Show this range
      </Button>
    </form>
  );
}

function nameOf(search: DashboardSearch, tz: string): string {
  const range = rangeOf(search);
  if (range.kind === 'own') return 'Each panel’s own range';
  if (range.kind === 'between') return span(range.from, range.to, tz);
  return PRESETS.find(({ value }) => value === search.range)?.label ?? 'Range';
}
