import { expect, test } from '@jest/globals';

import { grantStatement, translateError } from '../../src/index.js';

function failure(code: string, message = 'reason'): Error {
  return Object.assign(new Error(message), { code });
}

test.each([
  ['08006', 'database_unavailable'],
  ['08P01', 'database_unavailable'],
  ['25006', 'database_unavailable'],
  ['57P01', 'database_unavailable'],
  ['57P02', 'database_unavailable'],
  ['57P03', 'database_unavailable'],
  ['53300', 'database_unavailable'],
  ['ECONNREFUSED', 'database_unavailable'],
  ['ETIMEDOUT', 'database_unavailable'],
  ['ECONNRESET', 'database_unavailable'],
  ['57014', 'statement_timeout'],
  ['25P03', 'statement_timeout'],
  ['55P03', 'lock_timeout'],
  ['40001', 'serialization_conflict'],
  ['40P01', 'serialization_conflict'],
  ['28P01', 'login_refused'],
  ['3D000', 'login_refused'],
  ['42501', 'missing_right'],
])('%s means %s, and the cause is kept', (code, meaning) => {
  const cause = failure(code);
  expect(translateError(cause)).toMatchObject({ code: meaning, cause });
});

test.each([
  ['Connection terminated unexpectedly', 'database_unavailable'],
  ['timeout exceeded when trying to connect', 'database_unavailable'],
  ['Query read timeout', 'statement_timeout'],
])("pg's own %j means %s", (message, meaning) => {
  expect(translateError(new Error(message))).toMatchObject({ code: meaning });
});

test('a policy that refuses a row is no missing right', () => {
  const error = failure('42501', 'new row violates row-level security policy for table "x"');
  expect(translateError(error)).toMatchObject({ code: 'row_refused' });
});

test('what is none of these comes back as it is', () => {
  for (const other of [failure('23505'), new Error('x'), 'text', undefined]) expect(translateError(other)).toBe(other);
});

test.each([
  ['permission denied for table orders', 'grant select, trigger on table orders to app;'],
  ['permission denied for view v', 'grant select on table v to app;'],
  ['permission denied for schema Sales', 'grant usage, create on schema "Sales" to app;'],
  ['permission denied for database d', 'grant create on database d to app;'],
  ['must be owner of table orders', 'alter table orders owner to app;'],
  ['permission denied to set role "tessera_admin"', 'grant tessera_admin to app;'],
  ['permission denied to create role', 'alter role app createrole;'],
  ['droit refusé', '-- droit refusé'],
])('%s → %s', (message, statement) => {
  expect(grantStatement(message, { login: 'app' })).toBe(statement);
});
