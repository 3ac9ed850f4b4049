import { describe, expect, test } from '@jest/globals';

import { splitStatements } from '../../src/index.js';

describe('where a statement ends', () => {
  test.each([
    ['a string', "select ';'; select 2", ["select ';'", 'select 2']],
    ['a doubled quote', "select 'a'';b'; select 2", ["select 'a'';b'", 'select 2']],
    ['an escape string', "select E'\\';'; select 2", ["select E'\\';'", 'select 2']],
    ['a quoted name', 'select 1 as "a;b"; select 2', ['select 1 as "a;b"', 'select 2']],
    ['a line comment', 'select 1 -- a;b\n; select 2', ['select 1 -- a;b', 'select 2']],
    ['a block comment', 'select /* a;b */ 1; select 2', ['select /* a;b */ 1', 'select 2']],
    ['a dollar body', 'do $$ begin; end $$; select 2', ['do $$ begin; end $$', 'select 2']],
    ['a tagged body', 'do $a$ $$;$$ $a$; select 2', ['do $a$ $$;$$ $a$', 'select 2']],
    ['parameters are no tags', 'select $1; select $2', ['select $1', 'select $2']],
    ['nothing but comments', '-- a\n/* b */ ;\n', []],
  ])('%s', (_, sql, expected) => {
    expect(splitStatements(sql).map(({ text }) => text)).toEqual(expected);
  });
});

test('a statement knows its line, below the comments before it', () => {
  expect(splitStatements('-- why\n\nselect 1;\n-- and\nselect\n2;').map(({ line }) => line)).toEqual([3, 5]);
});
