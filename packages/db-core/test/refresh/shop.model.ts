import type { DataModel, Source } from '../../src/index.js';

const text = { type: 'text', description: '', nullable: true } as const;

const orders: Source = {
  name: 'orders',
  role: 'facts',
  description: 'Orders',
  key: ['id'],
  time: 'at',
  tenantVia: { source: 'customers', column: 'customer_id' },
  subjects: { customer_id: 'delete' },
  columns: {
    id: { type: 'text', description: '' },
    customer_id: text,
    at: { type: 'timestamptz', description: '' },
    kind: text,
    amount: { type: 'integer', description: '', nullable: true },
    weight: { type: 'double precision', description: '', nullable: true },
    tags: { type: 'text[]', description: '', nullable: true },
  },
  capture: {
    customer_id: { type: 'text', sql: 'customer_id' },
    kind: { type: 'text', sql: 'kind' },
    amount: { type: 'integer', sql: 'amount' },
    weight: { type: 'double precision', sql: 'weight' },
    tags: { type: 'text[]', sql: 'tags' },
  },
};

const customers: Source = {
  name: 'customers',
  role: 'reference',
  description: 'Customers',
  key: ['id'],
  subjects: { id: 'delete' },
  columns: { id: { type: 'text', description: '' }, name: { type: 'text', description: '' } },
};

/** A module with every kind of store and measure, for tests of the engine. */
export const shop: DataModel = {
  name: 'shop',
  root: new URL('./shop/', import.meta.url),
  tenant: { column: 'tenant_id', type: 'text', claim: 'tenants', platform: 'platform' },
  sources: [orders, customers],
  rollups: [
    {
      name: 'sales',
      description: 'Orders by kind',
      source: 'orders',
      keys: { kind: { sql: 'kind', type: 'text' } },
      grains: ['15m', '1h', '1d', 'all'],
      measures: {
        order_count: { kind: 'count' },
        large_count: { kind: 'count', where: 'amount > 50' },
        total: { kind: 'sum', of: { sql: 'amount', type: 'integer' } },
        weight_total: { kind: 'sum', of: { sql: 'weight', type: 'double precision' } },
        amount: { kind: 'distribution', of: { sql: 'amount', type: 'integer' }, percentilesAt: ['1h', 'all'] },
        weight: { kind: 'distribution', of: { sql: 'weight', type: 'double precision' }, percentilesAt: ['all'] },
        amount_range: { kind: 'extremes', of: { sql: 'amount', type: 'integer' } },
        at: { kind: 'extremes', of: { sql: 'at', type: 'timestamptz' } },
        hours: {
          kind: 'slots',
          of: { sql: "extract(hour from at at time zone 'UTC')::integer", type: 'integer' },
          within: '1d',
        },
        customers: { kind: 'distinct', of: { sql: 'customer_id', type: 'text' }, personal: true },
      },
      readBy: ['authenticated', 'analyst'],
    },
    {
      name: 'tag_use',
      description: 'Orders by tag',
      source: 'orders',
      where: 'tags is not null',
      lateral: 'unnest(f.tags) as t (tag)',
      keys: { tag: { sql: 't.tag', type: 'text' } },
      grains: ['1h', 'all'],
      measures: { uses: { kind: 'count' } },
      readBy: ['authenticated'],
    },
  ],
  extracts: [
    {
      name: 'large',
      description: 'Large orders of the last day',
      source: 'orders',
      where: 'amount > 50',
      touchedWhere: 'amount > 50',
      columns: ['amount'],
      keep: '24 hours',
      readBy: ['authenticated'],
    },
  ],
  views: [
    {
      name: 'sales_by_hour',
      description: 'Sales',
      strategy: 'incremental',
      of: ['sales', 'tag_use'],
      schedule: '*/5 * * * *',
      readBy: ['authenticated'],
    },
    {
      name: 'large_orders',
      description: 'Large',
      strategy: 'touched',
      of: ['large'],
      schedule: '*/5 * * * *',
      readBy: ['authenticated'],
    },
    {
      name: 'customer_totals',
      description: 'Totals',
      strategy: 'full',
      of: ['orders'],
      schedule: '*/5 * * * *',
      readBy: ['authenticated'],
    },
  ],
  retention: [{ source: 'orders', days: 90 }],
};
