import type { Read } from '@tessera/module-kit';
import { EXAMPLE_RELEASE, releasedFacetFields, releasedFields, sheetFields } from './research.fields.js';

const roles = ['research', 'admin', 'service_role'] as const;
const pathParameters = { id: { description: 'Id of the release', example: EXAMPLE_RELEASE, format: 'uuid' as const } };
const LEDGER = 'research_releases';
const sheet = {
  views: [],
  tables: [LEDGER, 'research_release_traces'],
  missing: 'not_found',
  summaryQuery: 'research-data-sheet',
  summaryName: 'data_sheet',
  describedBy: 'research/releases/:id',
  pathParameters,
  roles,
} as const;

/** Research releases: the ledger, and what a release shows. Aggregates are of released rows, so that they tell no more. */
export const researchReads: readonly Read[] = [
  {
    path: 'research/releases',
    query: 'research-releases',
    summary: 'Research releases, newest first',
    description: 'The ledger: expired releases stay in it. A recipient sees its own',
    shape: 'list',
    roles,
    views: [],
    tables: [LEDGER],
    order: ['-made_at', 'id'],
    limit: { default: 50, maximum: 200 },
    fields: sheetFields,
  },
  {
    path: 'research/releases/:id',
    query: 'research-release',
    summary: 'Data sheet of a release',
    description:
      'What a review board can file: purpose, period, k, coarsening, rows released and withheld, key and expiry',
    shape: 'single',
    roles,
    pathParameters,
    views: [],
    tables: [LEDGER],
    missing: 'not_found',
    fields: sheetFields,
  },
  {
    ...sheet,
    path: 'research/releases/:id/traces',
    query: 'research-traces',
    summary: 'Rows of a release',
    description:
      'In random order, under random ids, with the data sheet in `meta.data_sheet`; CSV and NDJSON name its address in the `Link` header. Each answer is in the audit log. 404 once the release has expired',
    shape: 'list',
    order: ['id'],
    limit: { default: 500, maximum: 5_000 },
    personLevel: true,
    fields: releasedFields,
  },
  {
    ...sheet,
    path: 'research/releases/:id/facets',
    query: 'research-facets',
    summary: 'Facets of a release',
    description:
      'Counted from its rows, so that nothing is told that they do not tell. 404 once the release has expired',
    shape: 'list',
    order: ['-total_traces', 'tenant_id', 'facet'],
    personLevel: false,
    fields: releasedFacetFields,
  },
];
