import { beside } from '../http/asker.js';
import { mayCall } from '../http/caller.js';
import { membersOf, readsOf, type Stage, urlsOf } from '../stage.js';
import { Check } from './check.js';

/** Whether a cursor opens anything to another than the caller who got it. */
export async function checkCursors(stage: Stage): Promise<Check> {
  const check = new Check('cursors', 'A cursor of one caller opens nothing to another');
  const { asker, callers } = stage;
  const paged = readsOf(stage).filter(({ parameters }) => parameters.some(({ name }) => name === 'cursor'));
  const givers = [...membersOf(stage).map(({ caller }) => caller), callers.ofBoth, callers.admin];
  let given = 0;
  await beside(paged, 4, async (route) => {
    for (const giver of givers.filter((caller) => mayCall(caller, route))) {
      const [plain = ''] = urlsOf(stage, route, giver);
      const url = `${plain}${plain.includes('?') ? '&' : '?'}limit=1`;
      const first = await asker.ask(check, giver, { route, url });
      const cursor = first.status === 200 ? cursorIn(first.text) : null;
      if (cursor === null) continue;
      given += 1;
      for (const taker of Object.values(callers).filter((caller) => caller !== giver)) {
        await asker.ask(check, taker, { route, url: `${url}&cursor=${encodeURIComponent(cursor)}` });
      }
    }
  });
  check.note(`${given} cursors were handed on`);
  return check;
}

function cursorIn(text: string): string | null {
  const { meta } = JSON.parse(text) as { readonly meta?: { readonly next_cursor?: unknown } };
  return typeof meta?.next_cursor === 'string' ? meta.next_cursor : null;
}
