import { FieldReader, InvalidInput, type Row } from '@tessera/module-kit';
import { isText, isWhole, orNothing } from './checks.js';
import { LONGEST, type RuleRequest } from './rule-settings.js';

/** Bounds of a rehearsal, in days. */
export const REHEARSAL_DAYS = { minimum: 1, maximum: 30, default: 30 } as const;
/** Bounds of a snooze, in minutes: up to a week. */
export const SNOOZE_MINUTES = { minimum: 1, maximum: 10_080 } as const;

type Body = Readonly<Record<string, unknown>>;

function bodyOf(given: unknown, fields: readonly string[]): FieldReader {
  const body: Body = typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : {};
  const reader = new FieldReader(body);
  for (const field of Object.keys(body).filter((each) => !fields.includes(each)))
    reader.refuse(field.slice(0, 100), 'is not a field of this body', fields);
  return reader;
}

/** Splits the body of a rehearsal: for how many days, and of which rule. Throws InvalidInput. */
export function withoutDays(given: unknown): { readonly days: number; readonly rule: Body } {
  const body: Body = typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : {};
  const { days: asked, ...rule } = body;
  const { minimum, maximum } = REHEARSAL_DAYS;
  const reader = new FieldReader({ days: asked });
  const words = `must be a whole number from ${minimum} to ${maximum}, or absent`;
  const days = reader.take('days', orNothing(isWhole(minimum, maximum)), words, REHEARSAL_DAYS);
  reader.done();
  return { days: days ?? REHEARSAL_DAYS.default, rule };
}

/** Minutes of a snooze. Throws InvalidInput. */
export function parseMinutes(given: unknown): number {
  const { minimum, maximum } = SNOOZE_MINUTES;
  const reader = bodyOf(given, ['minutes']);
  const words = `must be a whole number from ${minimum} to ${maximum}`;
  const minutes = reader.take('minutes', isWhole(minimum, maximum), words, SNOOZE_MINUTES);
  reader.done();
  return minutes ?? minimum;
}

/** Notes of who has seen an incident; null: none. Throws InvalidInput. */
export function parseNotes(given: unknown): string | null {
  const reader = bodyOf(given, ['notes']);
  const words = `must have 1 to ${LONGEST.notes} characters, or be absent`;
  const notes = reader.take('notes', orNothing(isText(LONGEST.notes)), words, LONGEST.notes);
  reader.done();
  return notes ?? null;
}

/** A rule stays whose it is. Throws InvalidInput. */
export function sameTenant(rule: RuleRequest, was: Row): RuleRequest {
  if (rule.owner === was['owner']) return rule;
  const detail = 'stays what it is; make a new rule for another tenant';
  throw new InvalidInput([
    { field: 'workspace_id', value: rule.owner.slice(rule.owner.indexOf(':') + 1), detail, limit: was['workspace_id'] },
  ]);
}
