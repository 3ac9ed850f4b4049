import { NativeSelect } from '@mantine/core';

interface ZoneProps {
  readonly value: string | undefined;
  readonly onChange: (tz: string | undefined) => void;
}

const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zones = [...new Set(['UTC', ...(own === 'UTC' ? [] : [own]), ...Intl.supportedValuesOf('timeZone')])];
const data = zones.map((zone) => ({ value: zone, label: zone === own && zone !== 'UTC' ? `${zone} (yours)` : zone }));

/** The zone whose days and hours are meant; UTC unless chosen, so that a link shows everybody the same. */
export function ZonePicker({ value, onChange }: ZoneProps) {
  return (
    <NativeSelect
      size="xs"
      aria-label="Time zone"
      data={data}
      value={value ?? 'UTC'}
      onChange={({ currentTarget }) => onChange(currentTarget.value === 'UTC' ? undefined : currentTarget.value)}
    />
  );
}
