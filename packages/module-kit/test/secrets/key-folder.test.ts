import { randomUUID } from 'node:crypto';
import { mkdtemp, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyFolder } from '../../src/secrets/key-folder.js';
import { pseudonymOf } from '../../src/secrets/pseudonyms.js';

let base: string;
let folder: KeyFolder;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'tessera-keys-'));
  folder = new KeyFolder(join(base, 'deep', 'keys'));
});

afterEach(() => rm(base, { recursive: true, force: true }));

it('makes 256 bits for this user only, different each time, and reads them again', async () => {
  const [one, two] = [randomUUID(), randomUUID()];
  const key = await folder.create(one);
  expect(key).toHaveLength(32);
  expect(await folder.create(two)).not.toEqual(key);
  expect(await folder.read(one)).toEqual(key);
  expect((await stat(join(folder.path, `${one}.key`))).mode & 0o777).toBe(0o600);
  expect((await stat(folder.path)).mode & 0o777).toBe(0o700);
  expect((await readdir(folder.path)).sort()).toEqual([`${one}.key`, `${two}.key`].sort());
});

it('never replaces a key', async () => {
  const id = randomUUID();
  const key = await folder.create(id);
  await expect(folder.create(id)).rejects.toThrow('already');
  expect(await folder.read(id)).toEqual(key);
});

it('overwrites and removes a key, and says whether there was one', async () => {
  const id = randomUUID();
  const key = await folder.create(id);
  const file = await open(join(folder.path, `${id}.key`), 'r');
  expect(await folder.destroy(id)).toBe(true);
  // Whoever still holds the file open reads something else.
  expect(await file.readFile()).not.toEqual(key);
  await file.close();
  expect(await readdir(folder.path)).toEqual([]);
  expect(await folder.destroy(id)).toBe(false);
  expect(await folder.read(id)).toBeNull();
});

it('takes a file that is cut short for no key', async () => {
  const id = randomUUID();
  await folder.create(id);
  await writeFile(join(folder.path, `${id}.key`), 'short');
  await expect(folder.read(id)).rejects.toThrow('32 bytes');
});

it('has no path for a name that is no UUID', async () => {
  await expect(folder.read('../../etc/passwd')).rejects.toThrow(TypeError);
});

it('calls persons of two tenants differently, and a person under two keys', () => {
  const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  expect(pseudonymOf(one, 'a', 'bc')).toMatch(/^[0-9a-f]{64}$/);
  expect(pseudonymOf(one, 'a', 'bc')).not.toBe(pseudonymOf(one, 'ab', 'c'));
  expect(pseudonymOf(one, 'a', 'bc')).not.toBe(pseudonymOf(two, 'a', 'bc'));
});
