import { actionAnalytics } from '@tessera/action-analytics';
import { alerts } from '@tessera/alerting';
import { classroomAnalytics } from '@tessera/classroom-analytics';
import { consciousnessAnalytics } from '@tessera/consciousness-analytics';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { workspaceAnalytics } from '@tessera/workspace-analytics';

/** THE LIST: one line per domain. TESSERA_MODULES narrows it. */
export const analyticsModules: readonly AnalyticsModuleDefinition[] = [
  actionAnalytics,
  consciousnessAnalytics,
  workspaceAnalytics,
  classroomAnalytics,
  alerts,
];
