import { setTimeout as sleep } from 'node:timers/promises';
import { Check } from './checks/check.js';
import type { Stage } from './stage.js';

const patienceMs = 60_000;

/** Brings every module's views up to date, through the API. @throws Error naming the module whose refresh fails */
export async function refreshAll({
  definitions,
  routes,
  asker,
  callers,
}: Pick<Stage, 'definitions' | 'routes' | 'asker' | 'callers'>): Promise<void> {
  const unseen = new Check('refresh', '');
  for (const { name } of definitions) {
    const place = `POST /api/v1/${name}/refresh`;
    const route = routes.find((each) => each.place === place);
    if (route === undefined) throw new Error(`there is no ${place} to refresh the canary facts with`);
    const end = Date.now() + patienceMs;
    for (;;) {
      const { status, text } = await asker.ask(unseen, callers.admin, { route, url: route.path });
      // The server's own schedule holds the lock for a moment.
      if (status === 409 && Date.now() < end) {
        await sleep(200);
        continue;
      }
      const { data } = JSON.parse(text) as {
        readonly data?: readonly { readonly success: boolean; readonly error_message: string | null }[];
      };
      const failed = data?.find(({ success }) => !success);
      if (status !== 200 || failed !== undefined) {
        throw new Error(`${place} answers ${status}: ${failed?.error_message ?? text.slice(0, 300)}`);
      }
      break;
    }
  }
}
