import type { DataModel } from '../../src/index.js';

const id = { type: 'text', description: '' } as const;
const person = { type: 'text', description: '', nullable: true } as const;
const at = { type: 'timestamptz', description: '' } as const;

/** A module whose days are computed from two sources, table by table. */
export const club: DataModel = {
  name: 'club',
  root: new URL('./club/', import.meta.url),
  tenant: { column: 'tenant_id', type: 'text', claim: 'tenants', platform: 'platform' },
  sources: [
    {
      name: 'visits',
      role: 'facts',
      description: 'Visits',
      key: ['id'],
      time: 'at',
      subjects: { person_id: 'delete' },
      columns: { id, person_id: person, at },
    },
    {
      name: 'payments',
      role: 'facts',
      description: 'Payments',
      key: ['id'],
      time: 'at',
      subjects: { person_id: 'anonymise' },
      columns: { id, person_id: person, at, amount: { type: 'integer', description: '' } },
      capture: { amount: { type: 'integer', sql: 'amount' } },
    },
  ],
  rollups: [],
  extracts: [],
  touched: [
    {
      name: 'people',
      description: 'Who came on which day',
      of: ['visits', 'payments'],
      grain: '1d',
      tables: [
        {
          name: 'person_days',
          description: 'One row per person and day with a visit or a payment',
          columns: { person_id: 'text', paid: 'bigint' },
          key: ['person_id'],
          adds: { paid: '+' },
          keep: {
            for: '395 days',
            onceSealed: true,
            unless:
              'not exists (select from club.person_days as b where b.tenant_id = s.tenant_id and b.person_id = s.person_id and b.bucket < s.bucket)',
          },
          subject: 'person_id',
          readBy: [],
        },
        {
          name: 'club_days',
          description: 'One row per day',
          touchedAlone: true,
          columns: { people: 'bigint', newcomers: 'bigint' },
          key: [],
          readBy: ['authenticated', 'analyst'],
        },
        {
          name: 'paid_days',
          description: 'One row per day on which somebody paid',
          touchedAlone: true,
          columns: { payers: 'bigint', paid: 'bigint' },
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
      of: ['people'],
      schedule: '*/5 * * * *',
      readBy: ['authenticated', 'analyst'],
    },
  ],
  retention: [{ source: 'visits', days: 30 }],
};
