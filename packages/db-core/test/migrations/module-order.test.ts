import { expect, test } from '@jest/globals';

import { inRequiresOrder } from '../../src/index.js';

const module = (name: string, ...requires: string[]): { name: string; requires: string[] } => ({ name, requires });
const names = (...modules: { name: string; requires: string[] }[]): string[] =>
  inRequiresOrder(modules).map(({ name }) => name);

test('required modules come first, else the order given stays', () => {
  expect(names(module('c', 'a'), module('b'), module('a'))).toEqual(['a', 'c', 'b']);
});

test.each([
  ['a cycle', [module('a', 'b'), module('b', 'a')], 'requires itself: a → b → a'],
  ['an unknown requirement', [module('a', 'z')], 'requires z, which is not enabled'],
  ['a name twice', [module('a'), module('a')], 'is the name of another module'],
  ['the name of core', [module('core')], 'is the name of another module'],
])('%s is refused', (_, modules, reason) => {
  expect(() => inRequiresOrder(modules)).toThrow(reason);
});
