import { FieldReader } from '@tessera/module-kit';
import { isFlag, isNumber, isOneOf, isText, isWhole, orNothing } from './checks.js';
import type { TargetGuard } from '../delivery/index.js';
import { takeRecipients } from './recipients.js';
import { BOUNDS, CONDITIONS, type KnownMetric, LONGEST, RULE_FIELDS, type RuleRequest } from './rule-settings.js';
import { takeSubject } from './rule-subject.js';

type Minutes = keyof typeof BOUNDS;

/**
 * Validates a rule as a whole.
 * @param metrics what the enabled modules offer
 * @param guard which addresses may be told
 * @throws InvalidInput with one entry per field
 */
export function parseRule(given: unknown, metrics: readonly KnownMetric[], guard: TargetGuard): RuleRequest {
  const body: Record<string, unknown> =
    typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : {};
  const reader = new FieldReader(body);
  for (const field of Object.keys(body).filter((each) => !RULE_FIELDS.some((known) => known === each)))
    reader.refuse(field.slice(0, 100), 'is not a field of a rule', RULE_FIELDS);
  const name = reader.take('name', isText(LONGEST.name), `must have 1 to ${LONGEST.name} characters`, LONGEST.name);
  const description = reader.take(
    'description',
    orNothing(isText(LONGEST.description)),
    `must have 1 to ${LONGEST.description} characters, or be absent`,
    LONGEST.description,
  );
  const subject = takeSubject(reader, metrics);
  const limits = takeLimits(reader);
  const minutes = (field: Minutes): number | null | undefined => {
    const { minimum, maximum } = BOUNDS[field];
    const words = `must be a whole number from ${minimum} to ${maximum}, or absent`;
    return reader.take(field, orNothing(isWhole(minimum, maximum)), words, { minimum, maximum });
  };
  const flag = (field: string): boolean | null | undefined =>
    reader.take(field, orNothing(isFlag), 'must be true or false, or absent', [true, false]);
  const rule = {
    is_active: flag('is_active') ?? true,
    evaluation_window_minutes: minutes('evaluation_window_minutes') ?? BOUNDS.evaluation_window_minutes.default,
    for_minutes: minutes('for_minutes') ?? BOUNDS.for_minutes.default,
    cooldown_minutes: minutes('cooldown_minutes') ?? BOUNDS.cooldown_minutes.default,
    renotify_minutes: minutes('renotify_minutes') ?? null,
    min_samples: minutes('min_samples') ?? BOUNDS.min_samples.default,
    group_by_tenant: flag('group_by_tenant') ?? false,
    notify_stale: flag('notify_stale') ?? false,
    notify_no_data: flag('notify_no_data') ?? false,
    ...takeRecipients(reader, guard),
  };
  if (rule.group_by_tenant && subject.owner !== 'platform')
    reader.refuse('group_by_tenant', 'is for rules of the platform: this one is about one tenant', false);
  if (rule.group_by_tenant && subject.ofRefreshes)
    reader.refuse('group_by_tenant', 'is for metrics of facts: refreshes are of no tenant', false);
  reader.done();
  const { owner, module, metric_type } = subject;
  return {
    owner,
    module,
    metric_type,
    name: (name ?? '').trim(),
    description: description ?? null,
    ...limits,
    ...rule,
  };
}

/** What the value is compared with, and what it has to come back to. */
function takeLimits(
  reader: FieldReader,
): Pick<RuleRequest, 'condition' | 'threshold_value' | 'threshold_upper' | 'recovery_value'> {
  const condition = reader.take(
    'condition',
    isOneOf(CONDITIONS),
    `must be one of: ${CONDITIONS.join(', ')}`,
    CONDITIONS,
  );
  const lower = reader.take('threshold_value', isNumber, 'must be a number', 'number');
  const orNumber = (field: string): number | null =>
    reader.take(field, orNothing(isNumber), 'must be a number, or absent', 'number') ?? null;
  const upper = orNumber('threshold_upper');
  const recovery = orNumber('recovery_value');
  if (condition !== undefined && (condition === 'between') !== (upper !== null))
    reader.refuse(
      'threshold_upper',
      condition === 'between' ? 'is the upper end, which between needs' : 'is for between alone',
      condition === 'between' ? 'number' : null,
    );
  if (lower !== undefined && upper !== null && upper < lower)
    reader.refuse('threshold_upper', 'must not be below threshold_value', { minimum: lower });
  if (recovery !== null && lower !== undefined) {
    if (condition !== 'greater_than' && condition !== 'less_than')
      reader.refuse('recovery_value', 'is for greater_than and less_than alone', null);
    else if (condition === 'greater_than' ? recovery > lower : recovery < lower) {
      const words = `must be on the good side of threshold_value`;
      reader.refuse('recovery_value', words, condition === 'greater_than' ? { maximum: lower } : { minimum: lower });
    }
  }
  return {
    condition: condition ?? 'greater_than',
    threshold_value: lower ?? 0,
    threshold_upper: upper,
    recovery_value: recovery,
  };
}
