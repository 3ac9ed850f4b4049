import { parseArgs } from 'node:util';

/** Parts in the order in which they run; each leaves the data as the next expects it. */
export const PARTS = [
  'growth',
  'accuracy',
  'serve',
  'footprint',
  'ingest',
  'refresh',
  'consciousness',
  'workspace',
  'classroom',
];

const HELP = `npm run bench -- [options]

  --only PARTS      comma-separated: refresh, growth, ingest, serve, accuracy, footprint,
                    consciousness, workspace, classroom (default: all)
  --rows N          facts over 30 days, 10,000 to 100,000,000 (default 10,000,000); growth also uses a tenth of them,
                    consciousness at most 1,000,000, workspace 6,000,000, classroom 1,440,000
  --repetitions N   measured repetitions of each refresh, 1 to 50 (default 5)
  --rounds N        measured rounds of each way to serve or ingest, 1 to 20 (default 3)
  --seconds S       length of a round of served requests, 0.5 to 60 (default 2)
  --no-users        leave out the variant with exact distinct users, which builds and refreshes everything again
  --database URL    an existing PostgreSQL 15 or newer instead of the embedded one; the login may create databases
                    and roles, is no superuser, and loses nothing: the bench works in databases of its own
  --directory DIR   where the embedded PostgreSQL is made, on the disk to be measured (default: the system's for
                    temporary files); about 1.5 GB for each million rows; removed at the end
  --json FILE       write the numbers there as well
  --help

Writes bench/RESULTS.md and bench/results.json; a run of some parts renews those and leaves the others there, if they were
measured on the same machine with as many rows. Data are the same for the same number of rows. Every setting of the
embedded PostgreSQL is the one that npm start uses; fsync is on.`;

/** A number within bounds. @throws Error that names the option */
function numberOf(name, text, low, high, whole = true) {
  const value = Number(text);
  if (text.trim() === '' || !(value >= low && value <= high) || (whole && !Number.isInteger(value))) {
    throw new Error(`--${name} is a ${whole ? 'whole ' : ''}number from ${low} to ${high}, not "${text}"`);
  }
  return value;
}

/** What the command line asks for. @throws Error with one line for the person at the terminal */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: PARTS.join(',') },
      rows: { type: 'string', default: '10000000' },
      repetitions: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '2' },
      'no-users': { type: 'boolean', default: false },
      database: { type: 'string' },
      directory: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const only = values.only.split(',').map((part) => part.trim());
  const unknown = only.find((part) => !PARTS.includes(part));
  if (unknown !== undefined) throw new Error(`--only: there is no part "${unknown}"; there are ${PARTS.join(', ')}`);
  return {
    help: values.help ? HELP : undefined,
    only: PARTS.filter((part) => only.includes(part)),
    rows: numberOf('rows', values.rows, 10_000, 100_000_000),
    repetitions: numberOf('repetitions', values.repetitions, 1, 50),
    rounds: numberOf('rounds', values.rounds, 1, 20),
    seconds: numberOf('seconds', values.seconds, 0.5, 60, false),
    users: !values['no-users'],
    database: values.database,
    directory: values.directory,
    json: values.json,
  };
}
