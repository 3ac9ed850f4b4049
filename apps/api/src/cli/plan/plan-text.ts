import type { ModulePlan, Plan, PlannedObject } from './plan.types.js';

const some = (count: number, word: string): string => `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
const plural: Readonly<Record<string, string>> = {
  policy: 'policies',
  'row-level security': 'protections',
  index: 'indexes',
};

function counted(objects: readonly PlannedObject[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of objects) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${count === 1 ? kind : (plural[kind] ?? `${kind}s`)}`).join(', ');
}

function moduleLines({ module, state, migrations, makes, changes, locks, builds }: ModulePlan): readonly string[] {
  const nothing = state === 'as it is' && locks.length === 0 && builds.length === 0;
  if (nothing) return [`${module}: as it is`];
  const rows = Math.max(0, ...builds.map((build) => build.rows));
  const seconds = builds.reduce((sum, build) => sum + build.seconds, 0);
  return [
    `${module}: ${state}`,
    ...(migrations.length > 0 ? [`  migrates  ${migrations.join(', ')}`] : []),
    ...(makes.length > 0 ? [`  makes     ${counted(makes)}`] : []),
    ...(changes.length > 0 ? [`  changes   ${changes.map(({ kind, name }) => `${kind} ${name}`).join(', ')}`] : []),
    ...locks.map(({ relation, mode, because, rows: held, tables }) => {
      const parts = tables > 1 ? ` and its ${some(tables - 1, 'partition')}` : '';
      return `  locks     ${relation}${parts} (about ${some(Math.round(held), 'row')}), ${mode}: ${because}`;
    }),
    ...(builds.length > 0
      ? [
          `  builds    ${builds.map(({ store }) => store).join(', ')} from ${
            rows === 0
              ? 'no rows yet'
              : `about ${some(rows, 'row')}: about ${some(seconds, 'second')}, newest facts first; reads are answered from the source meanwhile`
          }`,
        ]
      : []),
  ];
}

/** A plan for people. */
export function planText({ modules, roles, rights, refused }: Plan): string {
  return [
    ...modules.flatMap(moduleLines),
    ...(roles.length > 0 ? [`roles: ${roles.join(', ')} would be made on the server`] : []),
    ...refused.map(({ module, because }) => `refused: ${module}: ${because}`),
    ...rights.map(({ right, statement }) => `lacks the right ${right}:\n    ${statement.replaceAll('\n', '\n    ')}`),
    'Nothing was changed. tessera migrate does it.',
  ].join('\n');
}
