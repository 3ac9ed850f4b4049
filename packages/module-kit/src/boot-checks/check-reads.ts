import type { AnalyticsModuleDefinition, Read } from '../contract.js';

/** Reads must be answerable: roles, bounds that hold, and fields that are there. */
export function checkReads(module: AnalyticsModuleDefinition): string[] {
  return module.reads.flatMap((read) => checkRead(module, read).map((fault) => `read ${read.path}: ${fault}`));
}

function checkRead(module: AnalyticsModuleDefinition, read: Read): string[] {
  const faults: string[] = [];
  const { window, limit } = read;
  const bounds = (name: string, value: number | null | undefined, minimum: number, maximum: number): void => {
    if (minimum > maximum) faults.push(`minimum of ${name} is above its maximum`);
    if (value !== null && value !== undefined && value > maximum)
      faults.push(`default of ${name} is above its maximum`);
    if (value !== null && value !== undefined && value < minimum)
      faults.push(`default of ${name} is below its minimum`);
  };
  if (read.roles.length === 0) faults.push('has no roles');
  if (read.views.length === 0 && [...(read.references ?? []), ...(read.tables ?? [])].length === 0)
    faults.push('has no views');
  if (read.views.length === 0 && read.rollup !== undefined) faults.push('has a rollup and no views');
  if (window?.range && window.tz) faults.push('takes from and to, which are UTC buckets, and tz');
  if (window?.fixed && (window.range || window.default === null)) faults.push('has a fixed window without a length');
  if (window) bounds(window.parameter, window.default, 1, window.maximum);
  if (limit) bounds('limit', limit.default, 1, limit.maximum);
  for (const [name, parameter] of Object.entries(read.parameters ?? {})) {
    if (parameter.type !== 'string') bounds(name, parameter.default, parameter.minimum, parameter.maximum);
    else if (parameter.default !== undefined && parameter.oneOf && !parameter.oneOf.includes(parameter.default)) {
      faults.push(`default of ${name} is not among its values`);
    }
  }
  const field = (name: string, where: string): void => {
    if (!Object.hasOwn(read.fields, name)) faults.push(`${where} names unknown field ${name}`);
  };
  for (const entry of read.order ?? []) field(entry.replace(/^-/, ''), 'order');
  for (const name of [...(read.compare?.figures ?? []), ...(read.compare?.by ?? [])]) field(name, 'compare');
  for (const name of read.codes ?? []) {
    field(name, 'codes');
    const order = (read.order ?? []).some((entry) => entry.replace(/^-/, '') === name);
    const asked = Object.hasOwn({ ...read.parameters, ...read.pathParameters }, name);
    if (order) faults.push(`${name} leaves as a code, and its order would tell more`);
    if (asked) faults.push(`${name} leaves as a code, and callers could ask whose it is`);
  }
  if (read.compare && !window) faults.push('compares without a window');
  if (limit && (read.order ?? []).length === 0) faults.push('has a limit and no order');
  if (limit && read.shape === 'single') faults.push('is a single answer with a limit');
  if (read.describedBy !== undefined && !module.reads.some(({ path }) => path === read.describedBy))
    faults.push(`describedBy names ${read.describedBy}, which is no read`);
  const inPath = [...read.path.matchAll(/:([A-Za-z_]+)/g)].map((match) => match[1] ?? '');
  const declared = Object.keys(read.pathParameters ?? {});
  for (const name of inPath) if (!declared.includes(name)) faults.push(`path parameter ${name} is not declared`);
  for (const name of declared) if (!inPath.includes(name)) faults.push(`path parameter ${name} is not in the path`);
  return faults;
}
