import { ActionIcon, NativeSelect } from '@mantine/core';
import type { Module } from '../../api/manifest.js';
import { Icon } from '../../app-shell/icons.js';
import { notify } from '../../app-shell/notices.js';
import { type DashboardSearch, EVERY } from '../../state/dashboard-search.js';
import { RangePicker } from './range-picker.js';
import { TenantPicker } from './tenant-picker.js';
import { ZonePicker } from './zone-picker.js';

interface BarProps {
  readonly module: Module;
  readonly search: DashboardSearch;
  readonly change: (next: Partial<DashboardSearch>) => void;
  readonly chosen: readonly string[];
  /** The panels are about one tenant. */
  readonly single: boolean;
  readonly busy: boolean;
  readonly onRefetch: () => void;
}

const COMPARE = [
  { value: '', label: 'Compare figures' },
  { value: 'previous_period', label: 'With the period before' },
  { value: 'previous_year', label: 'With the year before' },
  { value: 'none', label: 'No comparison' },
];

const every = EVERY.map((seconds) => ({
  value: String(seconds),
  label: seconds === 0 ? 'On change' : seconds < 60 ? `Every ${seconds} s` : `Every ${seconds / 60} min`,
}));

/** What a dashboard is about; every choice goes into the address. */
export function DashboardBar({ module, search, change, chosen, single, busy, onRefetch }: BarProps) {
  return (
    <div className="bar" role="group" aria-label="What is shown">
      <RangePicker search={search} change={change} />
      <ZonePicker value={search.tz} onChange={(tz) => change({ tz })} />
      <NativeSelect
        size="xs"
        aria-label="Comparison"
        data={COMPARE}
        value={search.compare ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change({ compare: value === '' ? undefined : (value as NonNullable<DashboardSearch['compare']>) })
        }
      />
      <TenantPicker module={module} chosen={chosen} single={single} onChange={(tenant) => change({ tenant })} />
      <NativeSelect
        size="xs"
        aria-label="Look again"
        data={every}
        value={String(search.every ?? 0)}
        onChange={({ currentTarget: { value } }) => change({ every: value === '0' ? undefined : Number(value) })}
      />
      <span className="bar-end">
        <ActionIcon
          variant="default"
          size="md"
          aria-label="Look again now"
          title="Look again now"
          aria-busy={busy}
          onClick={onRefetch}
        >
          <Icon name="refresh" size={16} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="md"
          aria-label="Copy the link"
          title="Copy the link"
          onClick={() => void share()}
        >
          <Icon name="share" size={16} />
        </ActionIcon>
      </span>
    </div>
  );
}

/** The address is all of it. Where the clipboard is not ours to write, the reader is shown what to copy. */
async function share(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    notify('The link is copied: it shows what you see to whoever may see it.');
  } catch {
    notify(`Copy this address: ${location.href}`);
  }
}
