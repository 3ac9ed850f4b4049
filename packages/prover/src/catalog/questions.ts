import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../sql/catalog/', import.meta.url);

/** One question to the catalog: its file under `sql/catalog`, and the promise that it tries. */
export interface Question {
  readonly file: string;
  readonly title: string;
}

/** What the catalog is asked, in the order of the report. */
export const QUESTIONS: readonly Question[] = [
  { file: 'row-security', title: 'Every table with a tenant has row-level security, enabled and forced' },
  { file: 'granted-without-policy', title: 'Nothing is granted that no policy decides about' },
  { file: 'views', title: 'Every view obeys its caller, or carries the predicate of the tenant' },
  { file: 'materialized-views', title: 'No materialized view is open to requests' },
  { file: 'partitions', title: 'No partition is open to requests by its own name' },
  { file: 'public-grants', title: 'Nothing is granted to everybody' },
  { file: 'definer-functions', title: 'Functions that run as their owner pin search_path and are not for everybody' },
  { file: 'doubled-policies', title: 'One permissive policy per role and command' },
  { file: 'policy-conditions', title: 'Every policy says whose rows it opens' },
  { file: 'request-roles', title: 'Roles of requests own nothing, bypass nothing and are nobody else' },
  { file: 'closed-relations', title: 'Logs, maps, keys, tombstones and sequences are closed' },
  { file: 'column-grants', title: 'No rights on single columns but the declared ones' },
  { file: 'writers', title: 'The service alone writes' },
  { file: 'default-privileges', title: 'Nothing is open from the start' },
  { file: 'keys', title: 'Keys hold the tenant' },
  { file: 'owners', title: 'Everything belongs to one owner, triggers included' },
  { file: 'declared-readers', title: 'Views, stores and sources have the readers that the definition names' },
];

const scope = read('scope');

/** The SQL of a question, after the relations that all questions share. */
export function questionSql({ file }: Question): string {
  return `${scope},\nanswer as (\n${read(file)}\n)\nselect * from answer order by place`;
}

function read(file: string): string {
  return readFileSync(new URL(`${file}.sql`, FOLDER), 'utf8').trimEnd();
}
