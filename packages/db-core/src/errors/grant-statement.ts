/** What stands in for a name that the server's message does not tell. */
export interface GrantContext {
  readonly login?: string;
  readonly database?: string;
}

const USUAL_RIGHT: Readonly<Record<string, string>> = {
  database: 'create',
  schema: 'usage, create',
  table: 'select, trigger',
  view: 'select',
  'materialized view': 'select',
  sequence: 'usage',
  function: 'execute',
};

/**
 * SQL that gives the right a PostgreSQL 42501 message complains of; the message itself as a comment where it says too little.
 * Messages are matched in English: other languages get the comment.
 */
export function grantStatement(message: string, context: GrantContext = {}): string {
  const login = quote(context.login ?? '<login of DATABASE_URL>');
  const denied =
    /^permission denied for (?<kind>database|schema|table|view|materialized view|sequence|function) (?<name>.+)$/.exec(
      message,
    )?.groups;
  if (denied?.['kind'] !== undefined && denied['name'] !== undefined) {
    const kind = denied['kind'];
    const on = kind.endsWith('view') ? 'table' : kind;
    return `grant ${USUAL_RIGHT[kind]} on ${on} ${quote(denied['name'].replaceAll('"', ''))} to ${login};`;
  }
  const owned = /^must be owner of (?<kind>[a-z ]+) (?<name>.+)$/.exec(message)?.groups;
  if (owned?.['kind'] !== undefined && owned['name'] !== undefined) {
    return `alter ${owned['kind']} ${quote(owned['name'].replaceAll('"', ''))} owner to ${login};`;
  }
  const role = /^permission denied to set role "(?<role>.+)"$/.exec(message)?.groups?.['role'];
  if (role !== undefined) return `grant ${quote(role)} to ${login};`;
  if (/^permission denied to create role/.test(message)) return `alter role ${login} createrole;`;
  return `-- ${message}`;
}

function quote(name: string): string {
  return /^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
