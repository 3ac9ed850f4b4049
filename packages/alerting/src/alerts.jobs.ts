import type { ModuleJob } from '@tessera/module-kit';
import { evaluateRules } from './evaluation/evaluate.js';
import { retainHistory } from './evaluation/retain-history.js';

/** Evaluation each minute, by one replica; history of more than 180 days goes at night. */
export const alertsJobs: readonly ModuleJob[] = [
  {
    name: 'evaluation',
    schedule: '* * * * *',
    run: async ({ database }, slot) => {
      const { failed } = await evaluateRules(database, slot);
      const [first] = failed;
      if (first)
        throw new Error(
          `${failed.length} rules could not be evaluated, the first of them ${first.rule_id}: ${first.error}`,
        );
      return 'succeeded';
    },
  },
  {
    name: 'history',
    schedule: '40 3 * * *',
    run: async ({ database }, slot) => {
      await retainHistory(database, slot);
      return 'succeeded';
    },
  },
];
