import { expect, test } from '@jest/globals';
import type { Rollup } from '@tessera/db-core';
import { checkSubjects } from '../../src/boot-checks/check-subjects.js';
import { ordersDefinition } from '../support/orders.module.js';

const [placed, customers] = ordersDefinition.sources;
if (!placed || !customers) throw new Error('orders has two sources');
const counting = (sql: string, personal: boolean): Rollup => ({
  name: 'buyers',
  description: 'Buyers',
  source: 'placed',
  keys: {},
  grains: ['1d'],
  measures: { buyers: { kind: 'distinct', of: { sql, type: 'text' }, personal } },
  readBy: [],
});

test('what hangs on a declared subject passes', () => {
  expect(checkSubjects(ordersDefinition)).toEqual([]);
  expect(checkSubjects({ ...ordersDefinition, rollups: [counting('f.customer_id', true)] })).toEqual([]);
});

test.each([
  [
    { rollups: [counting('note', true)] },
    /rollup buyers: buyers is personal, and note is no declared subject of source placed/,
  ],
  [{ rollups: [counting('customer_id', false)] }, /buyers counts persons by customer_id; declare it personal/],
  [
    { rollups: [{ ...counting('customer_id', true), keys: { who: { sql: 'customer_id', type: 'text' as const } } }] },
    /key who is a person, whose figures would outlive their erasing/,
  ],
  [{ sources: [{ ...placed, subjects: { buyer: 'delete' as const } }, customers] }, /unknown subject column buyer/],
  [{ sources: [{ ...placed, subjects: { id: 'anonymise' as const } }, customers] }, /id can only be made anonymous/],
  [
    {
      sources: [
        { ...placed, columns: { ...placed.columns, note: { type: 'text' as const, description: '', personal: true } } },
      ],
      extracts: [
        {
          name: 'notes',
          description: '',
          source: 'placed',
          where: 'true',
          touchedWhere: 'true',
          columns: ['note'],
          readBy: [],
        },
      ],
    },
    /extract notes keeps personal note without a subject column of source placed: keep customer_id too/,
  ],
  [{ personalTables: [{ table: 'outbox', subjects: {} }] }, /personal table outbox has no subject column/],
])('%#: what could not be erased is refused', (change, message) => {
  expect(checkSubjects({ ...ordersDefinition, ...change }).join('\n')).toMatch(message);
});
