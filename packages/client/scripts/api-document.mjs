// What the client and the check of breaking changes know of the API: the OpenAPI document without its prose.
import { apiCompare } from 'api-smart-diff';

const PROSE = new Set(['example', 'examples', 'description', 'summary', 'title', 'tags']);

/** The document without what changes nothing for a program; its version is the API's own. */
export function withoutProse(document, version) {
  const walk = (value, inProperties) => {
    if (Array.isArray(value)) return value.map((item) => walk(item, false));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => inProperties || !PROSE.has(key))
        .map(([key, item]) => [key, walk(item, key === 'properties' && !inProperties)]),
    );
  };
  return { ...walk(document, false), info: { title: 'Tessera', version } };
}

/** What a caller of `before` would trip over in `after`; empty where nothing. */
export function breakingChanges(before, after) {
  // The library changes what it compares.
  const { diffs } = apiCompare(structuredClone(before), structuredClone({ ...after, info: before.info }));
  return diffs.filter(isBreaking).map(({ action, path }) => `${action} ${path.join(' › ')}`);
}

/** The library lets a field of an answer go and a type change in some places; a caller who reads it would not. */
function isBreaking({ action, type, path }) {
  const last = path.at(-1);
  const above = path.at(-2);
  // Callers take values that they do not know: a new view or module is no new version.
  if (action === 'add' && above === 'enum') return false;
  if (type === 'breaking') return true;
  if (action === 'remove' && above === 'properties') return true;
  return action !== 'add' && (last === 'type' || above === 'type');
}
