import type { DataModel } from '../../src/index.js';

const id = { type: 'text', description: '' } as const;
const at = { type: 'timestamptz', description: '' } as const;

/** A module of stays that last for days, and of tents, whose rows touch the stay that they belong to. */
export const camp: DataModel = {
  name: 'camp',
  root: new URL('./camp/', import.meta.url),
  tenant: { column: 'tenant_id', type: 'text', claim: 'tenants', platform: 'platform' },
  sources: [
    {
      name: 'tents',
      role: 'reference',
      description: 'Tents',
      key: ['id'],
      tenantVia: { source: 'stays', column: 'stay_id' },
      touches: { source: 'stays', column: 'stay_id' },
      columns: { id, stay_id: id, places: { type: 'integer', description: '' } },
    },
    {
      name: 'stays',
      role: 'facts',
      description: 'Stays',
      key: ['id'],
      time: 'booked_at',
      subjects: { guest_id: 'anonymise' },
      columns: { id, guest_id: { ...id, nullable: true }, booked_at: at, begins_at: at, ends_at: at },
      capture: {
        begins_at: { type: 'timestamptz', sql: 'begins_at' },
        ends_at: { type: 'timestamptz', sql: 'ends_at' },
      },
    },
  ],
  rollups: [
    {
      name: 'bookings',
      description: 'Bookings',
      source: 'stays',
      keys: {},
      grains: ['1d'],
      measures: {
        bookings: { kind: 'count' },
        begins: { kind: 'extremes', of: { sql: 'begins_at', type: 'timestamptz' } },
      },
      readBy: ['authenticated'],
    },
  ],
  extracts: [],
  touched: [
    {
      name: 'nights',
      description: 'Who is there on which day',
      of: ['stays'],
      grain: '1d',
      tables: [
        {
          name: 'stay_days',
          description: 'One row per stay and day',
          columns: { stay_id: 'text', guest_id: 'text', places: 'bigint' },
          key: ['stay_id'],
          subject: 'guest_id',
          readBy: [],
        },
        {
          name: 'camp_days',
          description: 'One row per camp and day',
          columns: { stays: 'bigint', places: 'numeric' },
          key: [],
          readBy: ['authenticated', 'analyst'],
        },
      ],
    },
  ],
  views: [
    {
      name: 'days',
      description: 'Days',
      strategy: 'touched',
      of: ['nights', 'bookings'],
      schedule: '*/5 * * * *',
      readBy: ['authenticated', 'analyst'],
    },
  ],
  retention: [],
};
