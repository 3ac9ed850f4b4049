import type { DataModel, SourceBinding } from '../model/index.js';
import { RetentionWouldChangeView } from './retention-would-change-view.error.js';
import { sealLine } from './seal-line.js';

/** One source whose old facts are to go, or, where it is somebody else's table, may go. */
export interface PlannedRetention {
  /** Tessera deletes the facts itself; never those of an external table. */
  readonly retire: boolean;
  readonly source: string;
  readonly timeColumn: string;
  /** Facts before this moment go. */
  readonly line: Date;
}

/** Days by source, as configuration overrides the module's rules. */
export type RetentionOverrides = Readonly<Record<string, number | 'off'>>;

/**
 * What retention does for a module at `now`: managed sources of facts with a rule that is not `off`, and external ones
 * whose owner deletes facts after `sealedAfterDays`. Throws RetentionWouldChangeView.
 */
export function planRetention(
  model: DataModel,
  bindings: Readonly<Record<string, SourceBinding>>,
  now: Date,
  overrides: RetentionOverrides = {},
  sealedAfterDays?: number,
): PlannedRetention[] {
  const planned: PlannedRetention[] = [];
  for (const { name, time } of model.sources) {
    const external = bindings[name]?.kind === 'external';
    const rule = overrides[name] ?? model.retention.find(({ source }) => source === name)?.days ?? 'off';
    const days = external ? (sealedAfterDays ?? 'off') : rule;
    if (days === 'off' || time === undefined) continue;
    const view = model.views.find(({ strategy, of }) => strategy === 'full' && of.includes(name));
    if (view !== undefined) throw new RetentionWouldChangeView(model.name, name, view.name);
    planned.push({ retire: !external, source: name, timeColumn: time, line: sealLine(now, days) });
  }
  return planned;
}
