import type { Tenant } from '@tessera/db-core';

/** A workspace is its members': which ones are a caller's is looked up, not claimed. */
export const workspaceTenant: Tenant = {
  column: 'workspace_id',
  type: 'uuid',
  claim: 'workspaces',
  members: { source: 'workspace_members', column: 'user_id' },
  platform: '00000000-0000-0000-0000-000000000000',
};
