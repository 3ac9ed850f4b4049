import type { Canary } from './canaries/canary.js';
import type { CanaryRow } from './canaries/load-canaries.js';
import { CLAIM, tenantId } from './canaries/value-of.js';
import { Check } from './checks/check.js';
import type { Stage } from './stage.js';

type Base = Pick<Stage, 'definitions' | 'routes' | 'asker' | 'callers' | 'cast'>;

/**
 * Makes a rule of each owner through the API, whose incident is open and was to be told, so that reads of what acts write have
 * something to show. Answers the rows by owner and table; none where no module keeps rules.
 */
export async function makeRules(stage: Base): Promise<ReadonlyMap<Canary, ReadonlyMap<string, readonly CanaryRow[]>>> {
  const made = new Map<Canary, ReadonlyMap<string, readonly CanaryRow[]>>();
  const keeper = stage.definitions.find(({ tenant }) => tenant.ofModules === true);
  const asked = stage.definitions.find(({ tenant, metrics }) => tenant.claim === CLAIM && metrics.length > 0);
  const metric = asked?.metrics.find(({ kind }) => kind === 'sum');
  if (keeper === undefined || asked === undefined || metric === undefined) return made;
  const { a, b, platform } = stage.cast;
  for (const owner of [a, b, platform]) {
    const { id } = await post<{ id: string }>(stage, `/api/v1/${keeper.name}/rules`, {
      name: `${owner.token}_rule`,
      workspace_id: owner === platform ? null : tenantId(asked.tenant, owner),
      module: asked.name,
      metric_type: metric.name,
      condition: 'greater_than',
      threshold_value: -1,
      evaluation_window_minutes: 30,
      notification_channels: ['email'],
      notification_recipients: { email: [`${owner.token}@example.org`] },
    });
    const { history_id } = await post<{ history_id: string }>(stage, `/api/v1/${keeper.name}/rules/{id}/test`, {}, id);
    made.set(
      owner,
      new Map([
        [`${keeper.name}.alert_rules`, [{ id }]],
        [`${keeper.name}.alert_history`, [{ id: history_id }]],
      ]),
    );
  }
  await post(stage, `/api/v1/${keeper.name}/evaluate`, {});
  return made;
}

async function post<T>({ routes, asker, callers }: Base, path: string, body: object, id?: string): Promise<T> {
  const place = `POST ${path}`;
  const route = routes.find((each) => each.place === place);
  if (route === undefined) throw new Error(`there is no ${place} to make rules of canaries with`);
  const url = id === undefined ? route.path : route.path.replace('{id}', id);
  const { status, text } = await asker.ask(new Check('rules', ''), callers.admin, { route, url, body });
  if (status >= 300) throw new Error(`${place} answers ${status}: ${text.slice(0, 300)}`);
  return (JSON.parse(text) as { readonly data: T }).data;
}
