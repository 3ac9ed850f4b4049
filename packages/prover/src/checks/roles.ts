import { beside } from '../http/asker.js';
import { type Caller, mayCall } from '../http/caller.js';
import { pathOf } from '../http/questions.js';
import { idsFor, isStream, readsOf, type Stage } from '../stage.js';
import { Check } from './check.js';

/** Whether each route lets in whom it names, and nobody else. Routes that change something are called only by the others here. */
export async function checkRoles(
  stage: Stage,
  callers: readonly Caller[],
  name: string,
  title: string,
): Promise<Check> {
  const check = new Check(name, title);
  const { routes, asker } = stage;
  const reads = new Set(readsOf(stage));
  const asked = routes.flatMap((route) =>
    callers.map((caller) => ({ route, caller, may: route.open || mayCall(caller, route) })),
  );
  await beside(
    asked.filter(({ route, may }) => route.open || !may || reads.has(route) || isStream(route)),
    6,
    async ({ route, caller, may }) => {
      const url = pathOf(route, idsFor(stage, route, caller));
      const body = route.method === 'GET' ? undefined : route.body;
      const { status } = await asker.ask(check, caller, { route, url, ...(body === undefined ? {} : { body }) });
      const refusal = caller.role === null ? 401 : 403;
      if (!may && status !== refusal) {
        check.finding(
          route.place,
          `answers ${caller.name} with ${status}; ${refusal} is right: it is for ${route.roles.join(', ')}`,
        );
      }
      if (may && (status === 401 || status === 403)) {
        check.finding(route.place, `refuses ${caller.name} with ${status}, although it says that the role may call it`);
      }
    },
  );
  return check;
}
