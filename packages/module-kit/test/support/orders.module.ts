import { defineAnalyticsModule } from '../../src/define-analytics-module.js';
import type { AnalyticsModuleDefinition, Field } from '../../src/contract.js';

const count: Field = { type: 'integer', description: 'Number of orders', example: 3 };
const text: Field = { type: 'string', description: 'Text', example: 'book' };
const shops = ['authenticated', 'analyst', 'admin', 'service_role'] as const;

/** A small module with one of each, so that the kit is tested without any domain. */
export const ordersDefinition: AnalyticsModuleDefinition = {
  name: 'orders',
  title: 'Orders',
  version: '0.1.0',
  description: 'Orders of shops',
  root: new URL('./orders/', import.meta.url),
  tenant: { column: 'shop_id', type: 'text', claim: 'shops', platform: 'platform' },
  sources: [
    {
      name: 'placed',
      role: 'facts',
      description: 'Orders',
      key: ['id'],
      time: 'placed_at',
      subjects: { customer_id: 'delete' },
      columns: {
        id: { type: 'text', description: 'Id', example: 'o1', maxLength: 50 },
        customer_id: { type: 'text', description: 'Customer', nullable: true, example: 'c1' },
        placed_at: { type: 'timestamptz', description: 'When', example: '2026-03-29T08:15:30Z' },
        kind: { type: 'text', description: 'Kind', example: 'book', maxLength: 20 },
        amount: { type: 'integer', description: 'Cents', nullable: true, minimum: 0, example: 100 },
        rate: { type: 'double precision', description: 'Rate', nullable: true },
        ref: { type: 'uuid', description: 'Reference', nullable: true },
        note: { type: 'text', description: 'Note', nullable: true, maxLength: 100 },
        payload: { type: 'jsonb', description: 'Anything', nullable: true },
      },
      capture: { kind: { type: 'text', sql: 'kind' }, amount: { type: 'integer', sql: 'amount' } },
    },
    {
      name: 'customers',
      role: 'reference',
      description: 'Customers',
      key: ['id'],
      subjects: { id: 'delete' },
      columns: {
        id: { type: 'text', description: 'Id', example: 'c1' },
        name: { type: 'text', description: 'Name', example: 'Ann' },
      },
    },
  ],
  rollups: [
    {
      name: 'orders_by_kind',
      description: 'Orders by kind',
      source: 'placed',
      keys: { kind: { sql: 'kind', type: 'text' } },
      grains: ['15m', '1h', '1d', 'all'],
      measures: {
        order_count: { kind: 'count' },
        amount: { kind: 'distribution', of: { sql: 'amount', type: 'integer' }, percentilesAt: ['1h'] },
        placed_at: { kind: 'extremes', of: { sql: 'placed_at', type: 'timestamptz' } },
      },
      readBy: ['authenticated', 'analyst'],
    },
  ],
  extracts: [],
  views: [
    {
      name: 'orders_by_hour',
      description: 'Orders by hour',
      strategy: 'incremental',
      of: ['orders_by_kind'],
      schedule: '*/5 * * * *',
      readBy: ['authenticated', 'analyst'],
    },
  ],
  retention: [{ source: 'placed', days: 90 }],
  reads: [
    {
      path: 'kinds',
      summary: 'Orders by kind',
      query: 'by-kind',
      summaryQuery: 'total',
      shape: 'list',
      roles: shops,
      parameters: { minimum: { type: 'integer', description: 'Least', default: 1, minimum: 0, maximum: 1000 } },
      rollup: 'orders_by_kind',
      window: { parameter: 'days', default: 7, maximum: 90 },
      views: ['orders_by_hour'],
      order: ['-amount_total', 'kind'],
      limit: { default: 2, maximum: 10 },
      compare: { figures: ['order_count', 'amount_total'], by: ['kind'] },
      fields: {
        kind: text,
        order_count: count,
        amount_total: { ...count, nullable: true },
        last_at: { type: 'timestamp', description: 'Last', example: '2026-03-29T08:15:30Z' },
      },
    },
    {
      path: 'daily',
      summary: 'Orders by day',
      query: 'daily',
      shape: 'list',
      roles: shops,
      rollup: 'orders_by_kind',
      window: { parameter: 'days', default: 7, maximum: 30, series: 'day', tz: true },
      views: ['orders_by_hour'],
      order: ['day'],
      compare: { figures: ['order_count'], by: ['day'] },
      fields: {
        day: { type: 'date', description: 'Day', example: '2026-03-29' },
        partial: { type: 'boolean', description: 'Running', example: false },
        order_count: count,
      },
    },
    {
      path: 'total',
      summary: 'All orders',
      query: 'total',
      shape: 'single',
      roles: shops,
      rollup: 'orders_by_kind',
      window: { parameter: 'days', default: null, maximum: 90 },
      views: ['orders_by_hour'],
      fields: { order_count: count },
    },
    {
      path: 'customers/:id',
      summary: 'One customer',
      query: 'customer',
      shape: 'single',
      roles: ['admin', 'authenticated'],
      pathParameters: { id: { description: 'Id', example: 'c1', maxLength: 50 } },
      views: ['orders_by_hour'],
      references: ['customers'],
      personLevel: { subject: 'id' },
      missing: 'not_found',
      fields: { id: text, name: text },
    },
    {
      path: 'hours',
      summary: 'The view as it is',
      query: 'hours',
      shape: 'list',
      roles: shops,
      views: ['orders_by_hour'],
      order: ['hour', 'shop_id', 'kind'],
      fields: {
        shop_id: text,
        hour: { type: 'timestamp', description: 'Hour', example: '2026-03-29T08:00:00Z' },
        kind: text,
        order_count: count,
      },
    },
  ],
  metrics: [
    { name: 'orders', title: 'Orders', kind: 'sum', unit: 'count', rollup: 'orders_by_kind', sql: 'sum(order_count)' },
  ],
  panels: [{ id: 'daily', title: 'Orders', kind: 'line', route: 'daily?days=7', x: 'day', y: ['order_count'] }],
  health: { degradedAfterSeconds: 600, downAfterSeconds: 3600, failuresInARow: 3 },
  controllers: [],
  providers: [],
};

/** The same, checked. */
export const orders = defineAnalyticsModule(ordersDefinition);
