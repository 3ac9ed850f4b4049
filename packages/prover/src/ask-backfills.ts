import { Check } from './checks/check.js';
import type { Stage } from './stage.js';

const dayMs = 86_400_000;

/** Asks every module that has views for a backfill of yesterday, through the API, so that there is something to tell of it. @throws Error naming the module */
export async function askBackfills({
  definitions,
  routes,
  asker,
  callers,
}: Pick<Stage, 'definitions' | 'routes' | 'asker' | 'callers'>): Promise<void> {
  const unseen = new Check('backfill', '');
  const today = Math.floor(Date.now() / dayMs) * dayMs;
  const body = { from: new Date(today - dayMs).toISOString(), to: new Date(today).toISOString() };
  for (const { name } of definitions.filter(({ views }) => views.length > 0)) {
    const place = `POST /api/v1/${name}/backfill`;
    const route = routes.find((each) => each.place === place);
    if (route === undefined) throw new Error(`there is no ${place}`);
    const { status, text } = await asker.ask(unseen, callers.admin, { route, url: route.path, body });
    if (status !== 202) throw new Error(`${place} answers ${status}: ${text.slice(0, 300)}`);
  }
}
