import type { Command } from 'commander';
import { makePlan } from '../plan/make-plan.js';
import { planText } from '../plan/plan-text.js';
import { act, type CommandHost, teach } from './command.js';

/** `tessera plan`: what enabling or upgrading the configured modules would do, without doing it. */
export function addPlan(program: Command, host: CommandHost): void {
  const command = program
    .command('plan')
    .description(
      'Show what migrate would do to this database: objects, locks, rows to build, rights; exit code 1 where something stands in the way',
    );
  teach(command, [
    'plan',
    'plan --json',
    'plan   # with TESSERA_MODULES and TESSERA_…_TABLE as you mean to set them',
  ]).action((options: { readonly json?: boolean }) =>
    act(host, options, async (context) => {
      const plan = await makePlan(context);
      for (const line of plan.leftOut) context.progress(`left out: ${line}`);
      const { leftOut, ...rest } = plan;
      const ok = plan.rights.length === 0 && plan.refused.length === 0;
      return { data: { ok, ...rest, left_out: leftOut }, text: planText(plan), ok };
    }),
  );
}
