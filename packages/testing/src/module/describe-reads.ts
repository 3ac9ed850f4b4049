import { type Role, TesseraError } from '@tessera/db-core';
import {
  type AnalyticsModuleDefinition,
  type Envelope,
  type Field,
  Problem,
  type Read,
  ReadService,
  type Row,
  TimeZones,
} from '@tessera/module-kit';

import { callerOf, joined } from './members.js';
import type { ModuleFixture } from './module-fixture.js';
import { someTenants } from './some-tenants.js';

/** Every read answers, with and without data and for every role it names, exactly the fields that it declares. */
export function describeReads(
  definition: AnalyticsModuleDefinition,
  fixtures: { readonly empty: () => ModuleFixture; readonly demo: () => ModuleFixture },
): void {
  const { column } = definition.tenant;

  describe.each(definition.reads)('read $path', (read) => {
    it('has an example for every field and parameter', () => {
      const missing = Object.entries(read.fields).filter(([, field]) => field.example === undefined);
      expect(missing.map(([name]) => name)).toEqual([]);
    });

    it('answers an admin on demo data with the fields it declares', async () => {
      // What acts write no demo has made.
      const answer = read.tables ? answerOrNotFound : ask;
      const rows = rowsOf(await answer(fixtures.demo(), read, 'admin'));
      expect(rows.flatMap((row) => faultsOf(row, read.fields))).toEqual([]);
    });

    it.each(read.roles)('answers %s on demo data', async (role) => {
      const tenants = role === 'authenticated' ? await someTenants(definition, fixtures.demo(), 1) : [];
      const rows = rowsOf(await answerOrNotFound(fixtures.demo(), read, role, tenants));
      if (role !== 'authenticated' || !(column in read.fields)) return;
      expect(rows.map((row) => row[column]).filter((tenant) => !tenants.includes(String(tenant)))).toEqual([]);
    });

    it('answers without data', async () => {
      const rows = rowsOf(await answerOrNotFound(fixtures.empty(), read, 'admin', []));
      expect(rows.flatMap((row) => faultsOf(row, read.fields))).toEqual([]);
    });

    it('refuses a parameter that it does not know', async () => {
      const asked = ask(fixtures.demo(), read, 'admin', [], 'no_such_parameter=1');
      await expect(asked).rejects.toMatchObject({ status: 400 });
    });
  });

  async function ask(
    fixture: ModuleFixture,
    read: Read,
    role: Role,
    tenants: readonly string[] = [],
    query = '',
  ): Promise<Envelope> {
    const zones = new TimeZones(fixture.db);
    const service = new ReadService(fixture.db, [definition], zones, {
      cursorSecret: 'secret of the tests',
    });
    const path = await pathOf(fixture, read);
    const caller = await joined(fixture, definition, callerOf(definition, role, tenants));
    const answer = await service.answer(definition, read, { query, path }, caller);
    if (!('body' in answer)) throw new Error(`no JSON but status ${answer.status}`);
    return answer.body;
  }

  /** Examples; of a source shown as it is, what is there. */
  async function pathOf(fixture: ModuleFixture, read: Read): Promise<Record<string, string>> {
    const examples = Object.entries(read.pathParameters ?? {}).map(([name, { example }]) => [name, example] as const);
    const [source] = read.views.length === 0 ? (read.references ?? []) : [];
    if (source === undefined) return Object.fromEntries(examples);
    const columns = examples.map(([name]) => `${name}::text`).join(', ');
    const [found] = await fixture.rows<Record<string, string>>(
      `select ${columns} from ${definition.name}.${source}_source limit 1`,
    );
    return found ?? Object.fromEntries(examples);
  }

  /** What a path names may belong to somebody else, or not exist: a read that says so may answer 404. */
  async function answerOrNotFound(...asked: Parameters<typeof ask>): Promise<Envelope | undefined> {
    try {
      return await ask(...asked);
    } catch (error) {
      if (error instanceof Problem && error.status === 404 && asked[1].missing === 'not_found') return undefined;
      if (error instanceof TesseraError) throw new Error(`${error.code}: ${error.message}`, { cause: error });
      throw error;
    }
  }
}

function rowsOf(answer: Envelope | undefined): readonly Row[] {
  if (!answer || answer.data === null) return [];
  return Array.isArray(answer.data) ? (answer.data as readonly Row[]) : [answer.data as Row];
}

/** What of a row contradicts the declaration of its fields. */
function faultsOf(row: Row, fields: Readonly<Record<string, Field>>): string[] {
  const plain = JSON.parse(JSON.stringify(row)) as Record<string, unknown>;
  const undeclared = Object.keys(plain).filter((name) => !(name in fields));
  const wrong = Object.entries(fields).filter(([name, field]) => !fits(plain[name], field));
  return [
    ...undeclared.map((name) => `${name} is not declared`),
    ...wrong.map(
      ([name, field]) => `${name} is no ${field.type}: ${name in plain ? JSON.stringify(plain[name]) : 'missing'}`,
    ),
  ];
}

function fits(value: unknown, { type, nullable = false, fields }: Field): boolean {
  if (value === null) return nullable;
  if (fields) {
    const objects = type === 'array' ? value : [value];
    return Array.isArray(objects) && objects.every((one) => faultsOf(one as Row, fields).length === 0);
  }
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'timestamp':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object';
    case 'json':
      return value !== undefined;
  }
}
