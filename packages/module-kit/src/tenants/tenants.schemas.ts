import type { SchemaObject } from '../host/openapi/schema.js';

/** One tenant. */
export const TENANT_SCHEMA: SchemaObject = {
  type: 'object',
  required: ['id', 'name', 'is_platform'],
  properties: {
    id: { type: 'string', description: "Value of the module's tenant column" },
    name: { type: ['string', 'null'], description: 'What people call it; null where no source tells' },
    is_platform: { type: 'boolean', description: 'Stands for facts that belong to no tenant' },
  },
};

/** An example of it. */
export const TENANT_EXAMPLE = { id: 'org_helios', name: 'Helios Energy', is_platform: false };
