import { objectOf } from './agent.js';
import { StatementFault } from './statement-fault.js';
import { ACTIVITIES } from './vocabulary.js';

/** What a statement is about, and the id of it. */
export interface Activity {
  readonly kind: 'session' | 'group';
  /** Last part of its IRI. */
  readonly id: string;
}

/** The object of a statement. Throws StatementFault where it is no session and no group of one. */
export function activityOf(value: unknown): Activity {
  const object = objectOf(value);
  if (object === null) throw new StatementFault('required', 'object', 'must be the activity of a session or a group');
  const { objectType, definition } = object;
  if (objectType !== undefined && objectType !== 'Activity')
    throw new StatementFault('unknown_activity', 'object.objectType', 'must be Activity');
  const type = objectOf(definition)?.['type'];
  const kind = type === undefined ? 'session' : ACTIVITIES.get(typeof type === 'string' ? type : '');
  if (kind === undefined)
    throw new StatementFault(
      'unknown_activity',
      'object.definition.type',
      `must be one of ${[...ACTIVITIES.keys()].join(', ')}`,
    );
  return { kind, id: lastPart(object['id'], 'object.id') };
}

/** The activity that a group's is within: `context.contextActivities.parent`. */
export function parentOf(context: Readonly<Record<string, unknown>>): string | null {
  const parent = objectOf(context['contextActivities'])?.['parent'];
  const first: unknown = Array.isArray(parent) ? parent[0] : parent;
  return first === undefined ? null : lastPart(objectOf(first)?.['id'], 'context.contextActivities.parent[0].id');
}

/** What follows the last `/`, `#` or `:` of an IRI, decoded: `…/sessions/ses_0042` is about `ses_0042`. */
function lastPart(value: unknown, property: string): string {
  const part = typeof value === 'string' ? (/([^/#:]+)\/*$/.exec(value)?.[1] ?? '') : '';
  if (part === '') throw new StatementFault('required', property, 'must be an IRI that ends with an id');
  try {
    return decodeURIComponent(part);
  } catch {
    throw new StatementFault('invalid', property, 'must be an IRI: its percent-encoding is broken');
  }
}
