import type { CallItem } from '@tessera/module-kit';

/** Code of an event in a workspace that is not the caller's, whether it exists or not. */
export const FOREIGN_WORKSPACE = 'not_found';

/**
 * Makes items of `me/activity` events of `user_activity` about the caller, or says what keeps them from being that.
 * @param subject the `sub` of the caller's token
 * @param workspaces those that the caller belongs to now, in lower case
 */
export function ownEvents(subject: string, workspaces: readonly string[]): (item: CallItem) => CallItem {
  return (item) => {
    if ('error' in item || !isObject(item.value)) return item;
    const { index, value } = item;
    const fault = faultOf(value, subject, workspaces);
    if (fault === null) return { index, value: { ...value, source: 'user_activity', user_id: subject } };
    const id = typeof value['id'] === 'string' ? value['id'].slice(0, 200) : null;
    return { index, error: { index, id, ...fault } };
  };
}

type Fields = Readonly<Record<string, unknown>>;

function faultOf(
  value: Fields,
  subject: string,
  workspaces: readonly string[],
): { readonly code: string; readonly detail: string } | null {
  const { source = 'user_activity', op = 'insert', user_id, workspace_id } = value;
  if (source !== 'user_activity') {
    return { code: 'unknown_source', detail: 'source: must be user_activity (limit user_activity)' };
  }
  if (op !== 'insert') return { code: 'invalid', detail: 'op: must be insert: what one did stays (limit insert)' };
  if (user_id !== undefined && user_id !== null && !same(user_id, subject)) {
    return { code: 'not_your_own', detail: 'user_id: must be your own, or left out (limit the sub of the token)' };
  }
  if (workspace_id === undefined || workspace_id === null) {
    return { code: 'required', detail: 'workspace_id: must be given (value null, limit one of your workspaces)' };
  }
  // What is no text, ingest refuses by its type.
  if (typeof workspace_id !== 'string' || workspaces.includes(workspace_id.toLowerCase())) return null;
  return { code: FOREIGN_WORKSPACE, detail: 'workspace_id: is not one of your workspaces (limit your workspaces)' };
}

function same(value: unknown, subject: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === subject.toLowerCase();
}

function isObject(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
