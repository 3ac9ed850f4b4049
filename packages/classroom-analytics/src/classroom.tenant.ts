import type { Tenant } from '@tessera/db-core';

/** A school owns its rows; tokens list the schools of a caller. */
export const classroomTenant: Tenant = {
  column: 'school_id',
  type: 'text',
  claim: 'schools',
  platform: 'platform',
};
