import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';
import { parseTemplate } from './parse-template.js';
import { renderTemplate } from './render-template.js';
import type { Node } from './template-nodes.js';

export const chartFolder = fileURLToPath(new URL('../../../../../deploy/helm/tessera', import.meta.url));

/** Values as the chart has them or as a user sets them. */
export type Values = Readonly<Record<string, unknown>>;

const read = (...path: string[]): string => readFileSync(join(chartFolder, ...path), 'utf8');

/** The chart's own values. */
export const ownValues = (): Values => parse(read('values.yaml')) as Values;

/** As Helm merges a user's values into the chart's: maps are merged, everything else is replaced. */
export function merged(own: Values, given: Values): Values {
  const isMap = (value: unknown): value is Values =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const both = Object.entries(given).map(([key, value]) => {
    const ours = own[key];
    return [key, isMap(ours) && isMap(value) ? merged(ours, value) : value] as const;
  });
  return { ...own, ...Object.fromEntries(both) };
}

/** What Helm would send to the cluster, by file. Understands the part of the language that the chart uses. */
export function renderChart(given: Values = {}): Map<string, Record<string, unknown>[]> {
  const chart = parse(read('Chart.yaml')) as Record<string, unknown>;
  const files = readdirSync(join(chartFolder, 'templates'));
  const parsed = files.map((file) => [file, parseTemplate(read('templates', file))] as const);
  const named = new Map<string, readonly Node[]>();
  for (const [, nodes] of parsed) for (const node of nodes) if (node.kind === 'define') named.set(node.name, node.body);
  const root = {
    Values: merged(ownValues(), given),
    Release: { Name: 'prod', Namespace: 'analytics', Service: 'Helm' },
    Chart: { Name: chart['name'], Version: chart['version'], AppVersion: chart['appVersion'] },
    Files: { Get: (name: string) => read(...name.split('/')) },
  };
  const rendered = new Map<string, Record<string, unknown>[]>();
  for (const [file, nodes] of parsed.filter(([name]) => name.endsWith('.yaml'))) {
    const documents = parseAllDocuments(renderTemplate(nodes, root, named));
    if (!('length' in documents)) continue;
    for (const { errors } of documents) if (errors[0]) throw errors[0];
    const objects = documents.map((document) => document.toJS() as Record<string, unknown> | null);
    rendered.set(
      file,
      objects.filter((object) => object !== null),
    );
  }
  return rendered;
}
