import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isError } from './is-error.js';

const BYTES = 32;
const NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Keys in files, one for each thing that must be forgettable: with its key gone nothing can be linked to it any more, in no
 * backup of the database either. Files are for this user only. Several replicas need the same folder.
 */
export class KeyFolder {
  constructor(readonly path: string) {}

  /** Makes a key of 256 random bits, on disk when this returns. Rejects where there is one of that id already. */
  async create(id: string): Promise<Buffer> {
    const file = this.fileOf(id);
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    if (await this.holds(id)) throw new Error(`there is a key ${id} already`);
    const key = randomBytes(BYTES);
    const half = `${file}.new`;
    await written(half, 'wx', key);
    // Whole or not at all: a key that is cut short would be found out only when it is needed.
    await rename(half, file);
    await this.sync();
    return key;
  }

  /** The key; null where this folder has none of that id. */
  async read(id: string): Promise<Buffer | null> {
    try {
      const key = await readFile(this.fileOf(id));
      if (key.length !== BYTES) throw new Error(`the key ${id} is not ${BYTES} bytes long`);
      return key;
    } catch (error) {
      if (isError(error, 'ENOENT')) return null;
      throw error;
    }
  }

  async holds(id: string): Promise<boolean> {
    return stat(this.fileOf(id)).then(
      () => true,
      (error: unknown) => {
        if (isError(error, 'ENOENT')) return false;
        throw error;
      },
    );
  }

  /** Overwrites the key, then removes its file. False where there was none: it is gone, or in another replica's folder. */
  async destroy(id: string): Promise<boolean> {
    const file = this.fileOf(id);
    try {
      await written(file, 'r+', randomBytes(BYTES));
    } catch (error) {
      if (isError(error, 'ENOENT')) return false;
      throw error;
    }
    await rm(file, { force: true });
    await this.sync();
    return true;
  }

  private fileOf(id: string): string {
    if (!NAME.test(id)) throw new TypeError('a key is named by a UUID in lower case');
    return join(this.path, `${id}.key`);
  }

  /** A file's name is on disk when its folder is. */
  private async sync(): Promise<void> {
    const folder = await open(this.path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

async function written(path: string, flags: 'wx' | 'r+', bytes: Buffer): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await file.write(bytes, 0, bytes.length, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}
