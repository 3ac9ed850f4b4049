import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import type { Command } from 'commander';
import { analyticsModules } from '../../analytics.modules.js';
import { nearest } from '../../config/nearest.js';
import { UsageError } from '../cli-error.js';
import { requireCheckout } from '../generate/checkout.js';
import { fileWords, moduleNames, relationName } from '../generate/names.js';
import { migrationFiles } from '../generate/new-migration.js';
import { buildModule, linkModule, writeModule } from '../generate/new-module.js';
import { planView, viewFiles, withView } from '../generate/new-view.js';
import type { NewFile } from '../generate/render-template.js';
import { writeNewFiles } from '../generate/write-files.js';
import { act, type CommandHost, teach } from './command.js';

interface ModuleOptions {
  readonly json?: boolean;
  readonly build: boolean;
}

interface ViewOptions {
  readonly json?: boolean;
  readonly of?: string;
  readonly grain?: string;
}

/** `tessera new module|view|migration`: source files to go on from, in a checkout. */
export function addNew(program: Command, host: CommandHost): void {
  const command = program.command('new').description('Write a module, a view or a migration to go on from');
  addModule(command, host);
  addView(command, host);
  addMigration(command, host);
}

function addModule(parent: Command, host: CommandHost): void {
  const command = parent
    .command('module')
    .description('Make a fifth domain: package with source, rollup, view, routes, panels, demo data and tests')
    .argument('<name>', 'its name, for example fleet: route segment, schema and package are called after it')
    .option('--no-build', 'only write the files and link the package; build and report are left to you');
  teach(command, ['new module fleet', 'new module fleet-trips --no-build']).action(
    (name: string, options: ModuleOptions) =>
      act(host, options, async ({ progress }) => {
        const root = requireCheckout();
        const names = moduleNames(name, analyticsModules);
        const written = writeModule(root, names, Date.now());
        progress(`wrote ${written.length} files; installing`);
        await linkModule(root, written);
        if (options.build) {
          progress('building and testing');
          await buildModule(root, names);
        }
        const folder = `packages/${names.kebab}-analytics`;
        const report = options.build ? [] : [`npm run report -- ${folder}/test/contract`];
        const next = [...report, `npm test -- ${folder}`, 'npm start'];
        const text = [`Made module ${names.snake} in ${folder}. Next:`, ...next.map((line) => `  ${line}`)].join('\n');
        return { data: { module: names.snake, folder, written, next }, text };
      }),
  );
}

function addView(parent: Command, host: CommandHost): void {
  const command = parent
    .command('view')
    .description('Write a view over a rollup, its definition over the source and the test that compares them')
    .argument('<module>', 'module, for example action')
    .argument('<view>', 'its name, for example trips_by_day')
    .option('--of <rollup>', 'rollup that it shows; the first one where left out')
    .option('--grain <grain>', '15m, 1h, 1d or all; 1d where left out');
  teach(command, [
    'new view fleet fleet_events_daily',
    'new view action results_by_hour --of action_results_by_type --grain 1h',
  ]).action((moduleName: string, view: string, options: ViewOptions) =>
    act(host, options, async () => {
      const root = requireCheckout();
      const module = existing(moduleName);
      const plan = planView(module, relationName('the view', view), options.of, options.grain);
      const folder = folderOf(root, module);
      const kebab = module.name.replaceAll('_', '-');
      const list = `${folder}/src/${kebab}.views.ts`;
      const edited = withView(readFileSync(`${root}/${list}`, 'utf8'), plan);
      const exported = `${module.name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}Analytics`;
      const files = inFolder(folder, viewFiles(plan, exported));
      writeNewFiles(root, files);
      writeFileSync(`${root}/${list}`, edited);
      const next = [`npm run report -- ${folder}/test/contract`, `npm test -- ${folder}/test/views/${view}`];
      return result([...files.map(({ path }) => path), list], next);
    }),
  );
}

function addMigration(parent: Command, host: CommandHost): void {
  const command = parent
    .command('migration')
    .description('Write both halves of a migration, later than those there are')
    .argument('<module>', 'module, for example action')
    .argument('<name>', 'what it does, for example add-drivers');
  teach(command, ['new migration fleet add-drivers']).action(
    (moduleName: string, name: string, options: { readonly json?: boolean }) =>
      act(host, options, async () => {
        const root = requireCheckout();
        const module = existing(moduleName);
        const folder = folderOf(root, module);
        const files = inFolder(folder, migrationFiles(module, fileWords('the migration', name), Date.now()));
        writeNewFiles(root, files);
        return result(
          files.map(({ path }) => path),
          [`npm run report -- ${folder}/test/contract`, 'npm run tessera -- migrate'],
        );
      }),
  );
}

function existing(name: string): AnalyticsModuleDefinition {
  const found = analyticsModules.find((module) => module.name === name);
  if (found !== undefined) return found;
  const names = analyticsModules.map((module) => module.name);
  const guess = nearest(name, names);
  throw new UsageError(
    `there is no module "${name}"; ${guess === undefined ? `there are ${names.join(', ')}` : `did you mean ${guess}?`}`,
  );
}

const folderOf = (root: string, module: AnalyticsModuleDefinition): string =>
  relative(root, fileURLToPath(module.root)).replaceAll('\\', '/');

const inFolder = (folder: string, files: readonly NewFile[]): readonly NewFile[] =>
  files.map(({ path, text }) => ({ path: `${folder}/${path}`, text }));

function result(written: readonly string[], next: readonly string[]) {
  const lines = [...written.map((path) => `wrote ${path}`), 'Next:', ...next.map((line) => `  ${line}`)];
  return Promise.resolve({ data: { written, next }, text: lines.join('\n') });
}
