import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Addresses with passwords, kept in files of mode 600 next to the data directory. */
export interface Connection {
  readonly port: number;
  readonly password: string;
  readonly adminPassword: string;
}

/** Login role of the server: owns the database and may create roles, is no superuser. */
export const LOGIN = 'tessera';
/** Database that the login owns. */
export const DATABASE = 'tessera';
/** Superuser, for provisioning only. */
export const ADMIN = 'postgres';

/** The file whose content is the URL of the login: `psql "$(cat .tessera/database.url)"`. */
export function urlFile(dataDir: string): string {
  return join(dirname(dataDir), 'database.url');
}

/**
 * The file whose content is the URL for looking around: the login in the role of an admin, who reads every tenant's rows
 * and may refresh. As itself the login sees no rows, so that a program that forgets its role shows nothing.
 */
export function readerUrlFile(dataDir: string): string {
  return join(dirname(dataDir), 'psql.url');
}

function adminUrlFile(dataDir: string): string {
  return join(dirname(dataDir), 'database.admin.url');
}

export function loginUrl(connection: Connection): string {
  return `postgresql://${LOGIN}:${connection.password}@127.0.0.1:${connection.port}/${DATABASE}`;
}

export function adminUrl(connection: Connection, database = 'postgres'): string {
  return `postgresql://${ADMIN}:${connection.adminPassword}@127.0.0.1:${connection.port}/${database}`;
}

export function newConnection(port: number): Connection {
  return { port, password: randomBytes(24).toString('hex'), adminPassword: randomBytes(24).toString('hex') };
}

/** Reads what {@link writeConnection} wrote; undefined when there is nothing, or not all of it. */
export function readConnection(dataDir: string): Connection | undefined {
  if (!existsSync(urlFile(dataDir)) || !existsSync(adminUrlFile(dataDir))) return undefined;
  const login = parseUrl(readFileSync(urlFile(dataDir), 'utf8').trim());
  const admin = parseUrl(readFileSync(adminUrlFile(dataDir), 'utf8').trim());
  if (!login || !admin || !Number(login.port)) return undefined;
  return { port: Number(login.port), password: login.password, adminPassword: admin.password };
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

export function writeConnection(dataDir: string, connection: Connection): void {
  writePrivate(urlFile(dataDir), `${loginUrl(connection)}\n`);
  writePrivate(readerUrlFile(dataDir), `${loginUrl(connection)}?options=-c%20role%3Dtessera_admin\n`);
  writePrivate(adminUrlFile(dataDir), `${adminUrl(connection)}\n`);
}

/** Whole or not at all: a reader never sees half a file. */
export function writePrivate(path: string, content: string): void {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, content, { mode: 0o600 });
  chmodSync(fresh, 0o600);
  renameSync(fresh, path);
}
