import type { Answer } from '../api/batch.js';
import { asNumber } from '../format/numbers.js';
import type { PanelRead } from '../state/panel-path.js';
import { nestedRows } from './nested-rows.js';
import { isTime, valueAt } from './chart/series.js';

/**
 * The course of a single figure, out of an answer that the dashboard has anyway: a series over time with a field of that name. Empty
 * where there is none. The running bucket is left out: it would always fall.
 */
export function trendOf(
  stat: PanelRead,
  reads: readonly PanelRead[],
  answers: ReadonlyMap<string, Answer>,
): (number | null)[] {
  const field = (stat.panel.y?.[0] ?? '').split('.').at(-1) ?? '';
  const candidates = reads.toSorted((a, b) => step(a) - step(b));
  for (const candidate of candidates) {
    const found = candidate.path === null ? undefined : answers.get(candidate.path);
    const { read, answer } = nestedRows({ read: candidate, answer: found });
    const { x } = read.panel;
    if (x === undefined || !answer?.ok || answer.single) continue;
    const rows = answer.rows.filter((row) => row['partial'] !== true);
    if (rows.length < 3 || !rows.every((row) => isTime(row[x]) && field in row)) continue;
    const ordered = rows.toSorted((a, b) => (String(a[x]) < String(b[x]) ? -1 : 1));
    return ordered.map((row) => asNumber(valueAt(row, field)));
  }
  return [];
}

/** Fine steps before coarse ones. */
function step({ route }: PanelRead): number {
  return ['hour', 'day', 'week'].indexOf(route?.window?.series ?? 'week');
}
