import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { DataModel } from '../../src/index.js';

/** A module that exists for one test: a folder of migrations and the model that points at it. */
export class ModuleFolder {
  private constructor(
    readonly model: DataModel,
    private readonly path: string,
  ) {}

  static async make(name: string, requires: readonly string[] = []): Promise<ModuleFolder> {
    const path = await mkdtemp(join(tmpdir(), `tessera-${name}-`));
    await mkdir(join(path, 'migrations'));
    const model: DataModel = {
      name,
      requires,
      root: pathToFileURL(`${path}/`),
      tenant: { column: 'organization_id', type: 'text', claim: 'organizations', platform: 'platform' },
      sources: [],
      rollups: [],
      extracts: [],
      views: [],
      retention: [],
    };
    return new ModuleFolder(model, path);
  }

  /** Writes a migration; `null` leaves that half out. */
  async write(stem: string, up: string | null, down: string | null = 'select 1;'): Promise<void> {
    for (const [direction, text] of Object.entries({ up, down })) {
      const file = join(this.path, 'migrations', `${stem}.${direction}.sql`);
      await (text === null ? rm(file, { force: true }) : writeFile(file, text));
    }
  }

  async remove(stem: string): Promise<void> {
    await this.write(stem, null, null);
  }

  async drop(): Promise<void> {
    await rm(this.path, { recursive: true });
  }
}
