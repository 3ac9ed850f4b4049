import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@tessera/db-core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { analyticsModules } from '../../src/analytics.modules.js';
import { signToken } from '../../src/auth/sign-token.js';
import { removeFolder, ServerProcess, temporaryFolder, until } from '../support/server-process.js';
import { type Canary, canary, canaryEvents } from './canaries.js';
import { faultOf, type Secret } from './judge.js';
import { type Operation, operationsOf } from './operations.js';
import { PostgresLog } from './postgres-log.js';
import type { WireRequest } from './request.js';
import { type Reply, Wire } from './wire.js';

/** Who asks. */
export interface Caller {
  readonly name: string;
  /** Null: no credentials. */
  readonly authorization: string | null;
  /** The tenants of which it must not see anything. */
  readonly strangers: readonly Canary[];
}

/** Memory of the server after all garbage is collected, in MB. */
export interface Memory {
  readonly heap: number;
  readonly resident: number;
}

const probe = new URL('memory-probe.mjs', import.meta.url).href;

/** A server of its own with two canary tenants in every module, of which each must see nothing of the other's. */
export class FuzzedServer {
  readonly first = canary('a');
  readonly second = canary('b');
  readonly wire: Wire;

  private constructor(
    private readonly server: ServerProcess,
    readonly operations: readonly Operation[],
    readonly postgres: PostgresLog,
    private readonly secrets: readonly Secret[],
    private readonly jwtSecret: string,
    /** Of the login that owns the tables. */
    readonly databaseUrl: string,
  ) {
    this.wire = new Wire(server.url);
  }

  static async start(): Promise<FuzzedServer> {
    const folder = temporaryFolder();
    const environment = { TESSERA_DEMO: 'off', NODE_OPTIONS: `--import ${probe}` };
    const server = await ServerProcess.start(folder, environment);
    try {
      await server.ready();
      return await FuzzedServer.on(server);
    } catch (error) {
      await server.stop();
      removeFolder(folder);
      throw error;
    }
  }

  private static async on(server: ServerProcess): Promise<FuzzedServer> {
    const { folder } = server;
    const dataDir = join(folder, '.tessera');
    const read = (name: string): string => readFileSync(join(dataDir, name), 'utf8').trim();
    const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as OpenAPIObject;
    const secrets = [
      { text: read('jwt.secret'), what: 'the secret that signs tokens' },
      { text: new URL(read('database.url')).password, what: "the database's password" },
      { text: folder, what: 'where the server is installed' },
    ];
    const postgres = await PostgresLog.open(dataDir, server.postgresPid);
    const fuzzed = new FuzzedServer(
      server,
      operationsOf(document),
      postgres,
      secrets,
      read('jwt.secret'),
      read('database.url'),
    );
    await fuzzed.fill();
    return fuzzed;
  }

  /** Gives every module that keeps facts some of both tenants, and has their views made. */
  private async fill(): Promise<void> {
    for (const module of analyticsModules.filter(({ sources }) => sources.length > 0)) {
      for (const one of [this.first, this.second]) {
        const { status, body } = await this.post(`/api/v1/${module.name}/events`, {
          events: canaryEvents(one, module),
        });
        if (status !== 200) throw new Error(`${module.name} did not take the canaries: ${status} ${body}`);
      }
      const { status, body } = await this.post(`/api/v1/${module.name}/refresh`);
      if (status !== 200) throw new Error(`${module.name} was not refreshed: ${status} ${body}`);
    }
  }

  /** As an admin; text goes as it is. */
  post(target: string, value?: unknown): Promise<Reply> {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    const body = value === undefined ? null : Buffer.from(text);
    const headers = [
      ['authorization', `Bearer ${this.server.adminToken}`],
      ...(body === null ? [] : [['content-type', 'application/json'] as const]),
    ] as const;
    return this.wire.send({ method: 'POST', target, headers, body });
  }

  /** A caller with these tenants, by canary. */
  async caller(role: Role, of: readonly Canary[] = [], subject = 'fuzz'): Promise<Caller> {
    const claims = [...new Set(analyticsModules.map(({ tenant }) => tenant.claim))];
    const tenants = claims.map((claim): [string, string[]] => [
      claim,
      analyticsModules
        .filter(({ tenant }) => tenant.claim === claim)
        .flatMap((module) => of.map((one) => one.tenantOf(module))),
    ]);
    const strangers = role === 'authenticated' ? [this.first, this.second].filter((one) => !of.includes(one)) : [];
    const name = [role, ...of.map(({ tag }) => tag)].join(' of ');
    return { name, authorization: await this.token(role, Object.fromEntries(tenants), subject), strangers };
  }

  /** A token with any claims, rightly signed. */
  async token(role: Role, tenants: Readonly<Record<string, readonly string[]>>, subject: string): Promise<string> {
    const more = { lifetimeSeconds: 86_400, issuer: 'tessera', audience: 'tessera' };
    return `Bearer ${await signToken(this.jwtSecret, { role, subject, tenants, ...more })}`;
  }

  /** Sends a request as a caller. The fault is what is wrong with the answer; null: nothing. */
  async ask(request: WireRequest, caller: Caller): Promise<{ readonly reply: Reply; readonly fault: string | null }> {
    const credentials = caller.authorization === null ? [] : [['authorization', caller.authorization] as const];
    const sent = { ...request, headers: [...credentials, ...request.headers] };
    const reply = await this.wire.send(sent);
    return { reply, fault: faultOf(reply, request.method, [...this.secrets, ...foreign(caller, request)]) };
  }

  /** Another tenant's rows would be seen if they were shown: to their own member they are. */
  async sees(one: Canary): Promise<boolean> {
    const member = await this.caller('authenticated', [one]);
    for (const { method, path, parameters } of this.operations) {
      if (method !== 'GET' || parameters.some((parameter) => parameter.in === 'path')) continue;
      const { reply } = await this.ask({ method, target: path, headers: [], body: null }, member);
      if (reply.body.includes(one.marker)) return true;
    }
    return false;
  }

  async memory(): Promise<Memory> {
    const shown = (): readonly string[] =>
      [...this.server.log.matchAll(/^memory (.*)$/gm)].map((found) => found[1] ?? '');
    const before = shown().length;
    this.server.child.kill('SIGUSR2');
    if (!(await until(30_000, () => shown().length > before))) throw new Error('the server did not tell its memory');
    const { heapUsed, rss } = JSON.parse(shown().at(-1) ?? '') as { heapUsed: number; rss: number };
    return { heap: Math.round(heapUsed / 1e6), resident: Math.round(rss / 1e6) };
  }

  /** Lines of the server's log about failures; what is refused is not among them. */
  failures(): readonly string[] {
    return this.server.log
      .split('\n')
      .filter((line) => /"level":(50|60)|unhandled|warning/i.test(line) && !line.startsWith('memory'));
  }

  async isReady(): Promise<boolean> {
    return (await fetch(`${this.server.url}/health/ready`)).status === 200;
  }

  async stop(): Promise<void> {
    this.wire.close();
    await this.server.stop();
    removeFolder(this.server.folder);
  }
}

/** What a caller must not be shown; ids of strangers only where it did not name them itself. */
function foreign({ name, strangers }: Caller, { target, headers, body }: WireRequest): Secret[] {
  // Its name tells the tenants that it claims: those are said back to it, and open nothing.
  const said = `${name} ${target} ${headers.flat().join(' ')} ${body?.toString() ?? ''}`;
  return strangers.flatMap(({ marker, tag }) => [
    { text: marker, what: `a row of ${tag}` },
    ...(said.includes(tag) ? [] : [{ text: tag, what: `an id of ${tag}` }]),
  ]);
}
