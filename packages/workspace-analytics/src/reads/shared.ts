import type { Role } from '@tessera/db-core';
import type { Read } from '@tessera/module-kit';

/** Figures about many people and runs. Never `research`: nothing here is anonymised. */
export const aggregateRoles: readonly Role[] = ['authenticated', 'analyst', 'admin', 'service_role'];

/** What somebody typed: members read that of their workspaces, analysts do not. */
export const memberRoles: readonly Role[] = ['authenticated', 'admin', 'service_role'];

/** The workspace of the path. */
export const ofWorkspace: Required<Pick<Read, 'pathParameters'>> = {
  pathParameters: {
    id: {
      description: 'The workspace; one that is not the caller’s is 404',
      example: '10000000-0000-4000-8000-000000000001',
      format: 'uuid',
      tenant: true,
    },
  },
};

/** The agent of the path. */
export const ofAgent: Required<Pick<Read, 'pathParameters'>> = {
  pathParameters: {
    id: {
      description: 'The agent; one that never ran in the caller’s workspaces is 404',
      example: 'a0000000-0000-4000-8000-000000000004',
      format: 'uuid',
    },
  },
};
