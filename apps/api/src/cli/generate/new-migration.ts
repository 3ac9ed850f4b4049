import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import type { NewFile } from './render-template.js';

/** Both halves of a migration, later than those that the module has; paths are relative to the module's folder. */
export function migrationFiles(module: AnalyticsModuleDefinition, words: string, now: number): readonly NewFile[] {
  const there = readdirSync(fileURLToPath(new URL('migrations/', module.root))).map((file) =>
    Number(file.slice(0, 13)),
  );
  const timestamp = Math.max(now, ...there.filter(Number.isFinite).map((each) => each + 1));
  const what = words.replaceAll('-', ' ');
  const text = (line: string): string => `-- ${line}\n-- names carry the schema: ${module.name}.<name>\n`;
  return [
    { path: `migrations/${timestamp}-${words}.up.sql`, text: text(`What changes by "${what}"?`) },
    { path: `migrations/${timestamp}-${words}.down.sql`, text: text(`What takes "${what}" back?`) },
  ];
}
