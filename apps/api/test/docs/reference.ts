import type { SettingDoc } from '../../src/config/setting.js';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';

/** What the reference is made of: the table that reads variables, the modules, and what a running server tells of itself. */
export interface Told {
  readonly settings: readonly SettingDoc[];
  readonly definitions: readonly AnalyticsModuleDefinition[];
  /** `/api/openapi.json` */
  readonly document: OpenApi;
  /** `/metrics` */
  readonly metrics: string;
}

/** As much of an OpenAPI document as a table of routes needs. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly 'x-tessera-roles'?: readonly string[];
  readonly 'x-tessera-scope'?: string;
}

const INTRO = `# Reference

Made of the code; \`TESSERA_UPDATE_REPORT=1 npm test -- apps/api/test/docs -t reference\` writes it anew. What the words mean: [operations](operations.md), [the
HTTP API](api.md), [observe](observe.md), [what figures mean](metrics.md). Columns of views: \`report.sql.md\` of each module. Commands: [cli.md](cli.md).
`;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
const code = (text: string): string => `\`${cell(text)}\``;

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), `|${'---|'.repeat(heads.length)}`, ...rows.map(line)].join('\n');
}

/** `docs/reference.md` as it has to be. */
export function referenceOf(told: Told): string {
  return [INTRO, variables(told), routes(told), views(told), metrics(told), ''].join('\n');
}

function variables({ settings }: Told): string {
  const rows = settings.map(({ name, default: fallback, comment, example }) => [
    code(name),
    fallback === '' ? '' : cell(fallback),
    cell(comment),
    code(example),
  ]);
  return `## Variables\n\n${table(['variable', 'default', 'meaning', 'example'], rows)}\n`;
}

/** Routes by what they are about: the first word behind `/api/v1`. */
function routes({ document }: Told): string {
  const groups = new Map<string, string[][]>();
  for (const [path, operations] of Object.entries(document.paths).sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const [method, { summary = '', parameters = [], ...rest }] of Object.entries(operations)) {
      const group = /^\/api\/v1\/([\w-]+)\//.exec(path)?.[1] ?? 'every installation';
      const asked = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => code(name));
      const row = [
        code(`${method.toUpperCase()} ${path}`),
        cell(summary),
        asked.join(', '),
        (rest['x-tessera-roles'] ?? []).join(', '),
        rest['x-tessera-scope'] ?? '',
      ];
      groups.set(group, [...(groups.get(group) ?? []), row]);
    }
  }
  const heads = ['route', 'answers', 'parameters', 'roles', 'scope of keys'];
  const texts = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, rows]) => `### ${group}\n\n${table(heads, rows)}\n`);
  return `## Routes\n\nA route without roles asks for no token.\n\n${texts.join('\n')}`;
}

function views({ definitions }: Told): string {
  const rows = definitions.flatMap(({ name: module, views: all }) =>
    all.map(({ name, description, strategy, schedule, readBy }) => [
      code(`${module}.${name}`),
      cell(description),
      strategy,
      code(schedule),
      readBy.join(', '),
    ]),
  );
  return `## Views\n\nSchedules are in UTC.\n\n${table(['view', 'rows', 'strategy', 'schedule', 'read by'], rows)}\n`;
}

function metrics({ definitions, metrics: scraped }: Told): string {
  const types = new Map([...scraped.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name, type]) => [name, type]));
  const measured = [...scraped.matchAll(/^# HELP (\w+) (.*)$/gm)]
    .filter(([, name]) => name?.startsWith('tessera_') === true)
    .map(([, name = '', help = '']) => [code(name), types.get(name) ?? '', cell(help)])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const asked = definitions.flatMap(({ name: module, metrics: all }) =>
    all.map(({ name, title, kind, unit }) => [module, code(name), cell(title), kind, unit]),
  );
  return [
    '## Metrics',
    '',
    'At `/metrics`, beside those of the process (`process_`, `nodejs_`):',
    '',
    table(['metric', 'type', 'meaning'], measured),
    '',
    'That alerts can ask for:',
    '',
    table(['module', 'metric', 'title', 'kind', 'unit'], asked),
  ].join('\n');
}
