import { readFileSync } from 'node:fs';

const text = (name: string): string => readFileSync(new URL(`../../sql/socket/${name}.sql`, import.meta.url), 'utf8');

/** The statements of the socket, in `sql/socket/`. */
export const socketSql = {
  open: text('open'),
  session: text('session'),
  eventsAfter: text('events-after'),
  sessionsSince: text('sessions-since'),
  howFar: text('how-far'),
};
