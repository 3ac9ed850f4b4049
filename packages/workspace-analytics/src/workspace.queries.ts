import type { Read } from '@tessera/module-kit';
import { ownActivityReads } from './own-activity/own-activity.reads.js';
import { agentReads } from './reads/agents.reads.js';
import { peopleReads } from './reads/people.reads.js';
import { workspaceReads } from './reads/workspaces.reads.js';

/** Every GET route of the workspace module that is data. */
export const workspaceQueries: readonly Read[] = [
  ...workspaceReads,
  ...peopleReads,
  ...agentReads,
  ...ownActivityReads,
];
