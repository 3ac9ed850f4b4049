import { isStorableText } from '@tessera/db-core';

type Holds<T> = (value: unknown) => value is T;

/** Absent and null are the same: nothing is said. */
export const orNothing =
  <T>(holds: Holds<T>): Holds<T | null | undefined> =>
  (value): value is T | null | undefined =>
    value === undefined || value === null || holds(value);

export const isText =
  (longest: number): Holds<string> =>
  (value): value is string =>
    typeof value === 'string' && value.trim() !== '' && value.length <= longest && isStorableText(value);

export const isOneOf =
  <const T extends string>(words: readonly T[]): Holds<T> =>
  (value): value is T =>
    words.some((word) => word === value);

export const isWhole =
  (minimum: number, maximum: number): Holds<number> =>
  (value): value is number =>
    Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;

export const isNumber: Holds<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value);

export const isFlag: Holds<boolean> = (value): value is boolean => typeof value === 'boolean';

export const isSetOf =
  <T extends string>(holds: Holds<T>, most: number): Holds<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.length <= most && new Set(value).size === value.length && value.every(holds);
