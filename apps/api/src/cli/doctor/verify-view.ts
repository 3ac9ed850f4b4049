import type { ComparedDay } from '@tessera/db-core';
import { viewNamed } from '../arguments.js';
import { UsageError } from '../cli-error.js';
import type { CommandContext, CommandResult } from '../command-context.js';
import { Estimate } from '../estimate.js';
import { withEngine } from '../with-engine.js';
import { type DayRange } from './day-range.js';

const DAY_MS = 86_400_000;
const nameOf = (day: Date | null): string => day?.toISOString().slice(0, 10) ?? 'all time';

/** Finds a view by `<module>.<view>`, or by its name alone. @throws UsageError */
function viewOf({ config }: CommandContext, text: string): { readonly module: string; readonly view: string } {
  const dot = text.indexOf('.');
  const moduleName = dot < 0 ? undefined : text.slice(0, dot);
  const name = text.slice(dot + 1);
  const modules = config.modules.map(({ definition }) => definition);
  const having = modules.filter(
    (each) => each.name === moduleName || (moduleName === undefined && each.views.some((view) => view.name === name)),
  );
  const [module] = having;
  if (module === undefined) {
    const views = modules.flatMap((each) => each.views.map((view) => `${each.name}.${view.name}`));
    throw new UsageError(`there is no view "${text}"; there are ${views.join(', ')}`);
  }
  if (having.length > 1) {
    throw new UsageError(`${having.map((each) => `${each.name}.${name}`).join(' and ')}: say which`);
  }
  const view = viewNamed(module, name);
  if (module.views.find((each) => each.name === view)?.strategy === 'full') {
    throw new UsageError(`${module.name}.${view} is computed anew by each refresh: there is nothing to compare`);
  }
  return { module: module.name, view };
}

function lineOf({ day, differing, stores, healed }: ComparedDay): string {
  if (differing === null) {
    return `${nameOf(day)}: not compared, sealed or not built yet`;
  }
  if (differing === 0) {
    return `${nameOf(day)}: equal`;
  }
  const parts = stores.filter((each) => (each.differing ?? 0) > 0).map((each) => `${each.store} ${each.differing}`);
  return `${nameOf(day)}: ${differing} ${differing === 1 ? 'row differs' : 'rows differ'} (${parts.join(', ')})${healed ? '; made anew' : ''}`;
}

/**
 * `tessera doctor --verify`: computes a view's days from the source again and compares; with `heal` a day that differs is made
 * anew. Not well where something differs still, or nothing could be compared.
 */
export async function verifyView(
  context: CommandContext,
  name: string,
  { from, to }: DayRange,
  heal: boolean,
): Promise<CommandResult> {
  const { module, view } = viewOf(context, name);
  const { engine } = await withEngine(context);
  // The rows over all time come last, as one step more.
  const steps = Math.ceil(to.getTime() / DAY_MS) - Math.floor(from.getTime() / DAY_MS) + 1;
  const estimate = new Estimate();
  estimate.left(0);
  const days: ComparedDay[] = [];
  await engine.verify(module, view, from, to, {
    heal,
    onDay: (day) => {
      days.push(day);
      context.progress(
        `${lineOf(day)} (${days.length} of ${steps}${estimate.left(days.length / steps)})`,
        days.length / steps,
      );
    },
  });
  const drifted = days.filter(({ differing }) => (differing ?? 0) > 0);
  const compared = days.filter(({ day, differing }) => day !== null && differing !== null).length;
  const left = drifted.filter(({ healed }) => !healed);
  const data = {
    module,
    view,
    from,
    to,
    compared_days: compared,
    differing_rows: drifted.reduce((sum, { differing }) => sum + (differing ?? 0), 0),
    ok: left.length === 0 && compared > 0,
    days: days.map(({ day, ...rest }) => ({ day: day === null ? null : nameOf(day), ...rest })),
  };
  const again = `tessera doctor --verify ${module}.${view} --from ${nameOf(from)} --to ${nameOf(new Date(from.getTime() + (steps - 1) * DAY_MS))} --heal`;
  const summary =
    compared === 0
      ? 'No day could be compared: all are sealed or not built yet.'
      : left.length > 0
        ? `${module}.${view} differs from its source. Make those days anew with: ${again}`
        : drifted.length > 0
          ? `${module}.${view} equals its source again: what differed was made anew.`
          : `${module}.${view} equals its source on ${compared} days and over all time.`;
  return { data, text: [...drifted.map(lineOf), summary].join('\n'), ok: data.ok };
}
