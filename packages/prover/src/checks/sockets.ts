import type { AnalyticsModuleDefinition, SocketRoute } from '@tessera/module-kit';
import { tenantId } from '../canaries/value-of.js';
import { beside } from '../http/asker.js';
import type { Caller } from '../http/caller.js';
import { type Heard, listen } from '../http/socket.js';
import type { ProvenServer } from '../proven-server.js';
import { membersOf, type Stage } from '../stage.js';
import { Check } from './check.js';
import { absent } from './foreign-ids.js';

interface Place {
  readonly definition: AnalyticsModuleDefinition;
  readonly socket: SocketRoute;
  readonly place: string;
}

/** What frames ask for: A's, B's, or what nobody has. */
type Fill = (placeholder: string) => string;

/**
 * Connects to every socket as everybody and asks for what is A's, what is B's and what is nobody's. Whoever may not connect hears
 * nothing, nobody hears what is another's, and what is another's is told as what does not exist.
 */
export async function checkSockets(
  stage: Stage,
  callers: readonly Caller[],
  served: ProvenServer['sockets'],
): Promise<Check> {
  const check = new Check('sockets', 'No socket lets in who may not, or tells what is not the caller’s');
  const sockets = served.flatMap(({ module, socket }): Place[] => {
    const definition = stage.definitions.find(({ name }) => name === module);
    return definition === undefined ? [] : [{ definition, socket, place: `WS ${socket.path}` }];
  });
  if (sockets.length === 0) check.note('no module has a socket');
  for (const at of sockets) {
    const shown = await everybody(check, stage, at, callers);
    if (!shown)
      check.finding(at.place, 'tells nobody anything of its own: the canary facts cannot tell whether it leaks');
    await foreign(check, stage, at);
  }
  return check;
}

async function everybody(check: Check, stage: Stage, at: Place, callers: readonly Caller[]): Promise<boolean> {
  let shown = false;
  await beside(callers, 4, async (caller) => {
    for (const owner of ['A', 'B'] as const) {
      const { frames, end } = await ask(check, stage, at, caller, filled(stage, at, owner));
      const mayConnect = caller.role !== null && at.socket.roles.includes(caller.role);
      if (mayConnect && frames.some((frame) => frame.includes(stage.cast[owner === 'A' ? 'a' : 'b'].token)))
        shown = true;
      if (!mayConnect && end === null)
        check.finding(at.place, `keeps a connection of ${caller.name}, whom it does not name`);
    }
  });
  return shown;
}

/** What is another's, and what is nobody's, are told alike. */
async function foreign(check: Check, stage: Stage, at: Place): Promise<void> {
  for (const { caller, other } of membersOf(stage)) {
    if (caller.role === null || !at.socket.roles.includes(caller.role)) continue;
    const theirs = filled(stage, at, other.owner === 'A' ? 'A' : 'B');
    const none = new Map(placeholdersOf(at.socket).map((each) => [each, absent(theirs(each), other)]));
    const nobodys: Fill = (placeholder) => none.get(placeholder) ?? '';
    const [one, two] = [await ask(check, stage, at, caller, theirs), await ask(check, stage, at, caller, nobodys)];
    if (toldOf(one, stage, at, theirs) !== toldOf(two, stage, at, nobodys))
      check.finding(at.place, `tells ${caller.name} what is another’s from what does not exist`);
  }
}

function toldOf({ frames, end }: Heard, stage: Stage, { socket }: Place, fill: Fill): string {
  const ids = placeholdersOf(socket).map(fill);
  return ids.reduce((text, id) => text.replaceAll(id, '…'), `${end ?? 'open'} ${[...frames].sort().join(' ')}`);
}

async function ask(check: Check, stage: Stage, { socket, place }: Place, caller: Caller, fill: Fill): Promise<Heard> {
  const text = JSON.stringify(socket.asks).replace(/\{[a-z_.]+\}/g, (found) =>
    JSON.stringify(fill(found)).slice(1, -1),
  );
  const frames = JSON.parse(text) as object[];
  check.tried += frames.length;
  const heard = await listen(stage.asker.base.replace(/^http/, 'ws') + socket.path, caller.authorization, frames);
  const sent = placeholdersOf(socket).map(fill);
  for (const frame of heard.frames)
    stage.asker.search(check, caller, frame, sent, { place, asked: text.slice(0, 200) });
  return heard;
}

function placeholdersOf({ asks }: SocketRoute): string[] {
  return [...new Set(JSON.stringify(asks).match(/\{[a-z_.]+\}/g) ?? [])];
}

/** `{tenant}` is the owner's tenant, `{source.column}` a value of its rows. */
function filled(stage: Stage, { definition }: Place, owner: 'A' | 'B'): Fill {
  const canary = stage.cast[owner === 'A' ? 'a' : 'b'];
  return (placeholder) => {
    const name = placeholder.slice(1, -1);
    if (name === 'tenant') return tenantId(definition.tenant, canary);
    const values = stage.values.columns.get(`${definition.name}.${name}`) ?? [];
    return values.find((value) => value.includes(canary.token)) ?? 'none';
  };
}
