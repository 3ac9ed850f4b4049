import type { DataModel, SourceBinding } from '../model/index.js';
import { RetentionWouldChangeView } from './retention-would-change-view.error.js';
import { sealLine } from './seal-line.js';

/** One managed source whose old facts are to go. */
export interface PlannedRetention {
  readonly source: string;
  readonly timeColumn: string;
  /** Facts before this moment go. */
  readonly line: Date;
}

/** Days by source, as configuration overrides the module's rules. */
export type RetentionOverrides = Readonly<Record<string, number | 'off'>>;

/**
 * What retention does for a module at `now`: managed sources of facts with a rule that is not `off`.
 * Throws RetentionWouldChangeView.
 */
export function planRetention(
  model: DataModel,
  bindings: Readonly<Record<string, SourceBinding>>,
  now: Date,
  overrides: RetentionOverrides = {},
): PlannedRetention[] {
  const planned: PlannedRetention[] = [];
  for (const { name, time } of model.sources) {
    const days = overrides[name] ?? model.retention.find((rule) => rule.source === name)?.days ?? 'off';
    if (days === 'off' || time === undefined || bindings[name]?.kind === 'external') continue;
    const view = model.views.find(({ strategy, of }) => strategy === 'full' && of.includes(name));
    if (view !== undefined) throw new RetentionWouldChangeView(model.name, name, view.name);
    planned.push({ source: name, timeColumn: time, line: sealLine(now, days) });
  }
  return planned;
}
