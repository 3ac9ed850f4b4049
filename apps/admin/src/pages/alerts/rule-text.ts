import type { AlertRule, RuleRequest } from '../../api/alerts.js';
import type { Unit } from '../../api/manifest.js';
import { figure } from '../../format/numbers.js';

const signs: Readonly<Record<string, string>> = {
  greater_than: '>',
  less_than: '<',
  equals: '=',
  not_equals: '≠',
};

const UNITS: readonly string[] = ['percent', 'ms', 'seconds', 'count', 'ratio'];

/** The unit of a rule's values, where figures know it. */
export function unitOfRule({ unit }: Pick<AlertRule, 'unit'>): Unit | undefined {
  return unit !== null && UNITS.includes(unit) ? (unit as Unit) : undefined;
}

/** When a rule fires: `< 90 %`, `between 1 and 5`. */
export function conditionText(
  rule: Pick<RuleRequest, 'condition' | 'threshold_value' | 'threshold_upper'> & { readonly unit: string | null },
): string {
  const unit = unitOfRule(rule);
  const threshold = figure(rule.threshold_value, unit);
  if (rule.condition === 'between') return `between ${threshold} and ${figure(rule.threshold_upper ?? 0, unit)}`;
  return `${signs[rule.condition] ?? rule.condition} ${threshold}`;
}
