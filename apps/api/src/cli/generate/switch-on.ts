import type { ModuleNames } from './names.js';

/** `apps/api/package.json` with the new package among its dependencies, in order. */
export function withDependency(text: string, { kebab }: ModuleNames): string {
  const manifest = JSON.parse(text) as { dependencies: Record<string, string> };
  const dependencies = { ...manifest.dependencies, [`@tessera/${kebab}-analytics`]: 'workspace:*' };
  const ordered = Object.entries(dependencies).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ ...manifest, dependencies: Object.fromEntries(ordered) }, null, 2)}\n`;
}

/** THE LIST (`analytics.modules.ts`) with one line more. Throws where it does not look as it should. */
export function withModule(text: string, { kebab, camel }: ModuleNames): string {
  const added = `import { ${camel}Analytics } from '@tessera/${kebab}-analytics';`;
  const lines = text.split('\n');
  const imports = lines.filter((line) => line.startsWith('import '));
  const end = lines.lastIndexOf('];');
  if (imports.length === 0 || end < 0) throw new Error('analytics.modules.ts is not a list of imports and one array');
  const place = (line: string): string => /from '([^']+)'/.exec(line)?.[1] ?? '';
  const ordered = [...imports, added].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  const rest = lines.slice(imports.length, end);
  return [...ordered, ...rest, `  ${camel}Analytics,`, ...lines.slice(end)].join('\n');
}
