import type { Unit } from '../api/manifest.js';
import { numberFormat } from './locale.js';

/** What stands where there is no figure: never 0. */
export const NOTHING = '–';

/** A figure with its unit, in the reader's locale; no figure is a dash. */
export function figure(value: unknown, unit: Unit | undefined): string {
  const number = asNumber(value);
  if (number === null) return NOTHING;
  switch (unit) {
    case 'percent':
      return `${decimals(number, 2)} %`;
    case 'ms':
      return number >= 10_000 ? `${decimals(number / 1000, 1)} s` : `${decimals(number, number < 10 ? 2 : 0)} ms`;
    case 'seconds':
      return number >= 120 ? `${decimals(number / 60, 1)} min` : `${decimals(number, 1)} s`;
    case 'ratio':
      return decimals(number, 3);
    case 'count':
    case undefined:
      return decimals(number, Number.isInteger(number) ? 0 : 2);
  }
}

/** A figure for an axis: as short as it gets. */
export function shortFigure(value: number, unit: Unit | undefined): string {
  const compact = numberFormat({ notation: 'compact', maximumFractionDigits: Math.abs(value) < 10 ? 2 : 1 });
  if (unit === 'percent') return `${compact.format(value)} %`;
  if (unit === 'ms') return value >= 1000 ? `${compact.format(value / 1000)} s` : `${compact.format(value)} ms`;
  if (unit === 'seconds') return `${compact.format(value)} s`;
  return compact.format(value);
}

/** A change, with its sign. */
export function change(value: number, unit: Unit | undefined): string {
  const text = figure(Math.abs(value), unit);
  return value > 0 ? `+${text}` : value < 0 ? `−${text}` : text;
}

/** Bytes in the unit that fits. */
export function bytes(value: number | null | undefined): string {
  if (value === null || value === undefined) return NOTHING;
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  const power = value < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(value) / 3));
  return numberFormat({
    style: 'unit',
    unit: units[power] ?? 'byte',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(value / 1000 ** power);
}

/** How long something took. */
export function milliseconds(value: number | null | undefined): string {
  if (value === null || value === undefined) return NOTHING;
  if (value < 1000) return `${decimals(value, value < 10 ? 1 : 0)} ms`;
  return value < 120_000 ? `${decimals(value / 1000, 1)} s` : `${decimals(value / 60_000, 1)} min`;
}

/** A number that an answer holds: JSON numbers, and numbers too exact for one, which are text. */
export function asNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value)) return null;
  return Number(value);
}

function decimals(value: number, most: number): string {
  return numberFormat({ maximumFractionDigits: most }).format(value);
}
