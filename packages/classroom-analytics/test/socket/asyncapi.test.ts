import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import { SOCKET_CODES } from '@tessera/module-kit';
import { Ajv, type AnySchema, type Options } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { EVENT_TYPES, sessionEvents } from '../../src/classroom.events.js';
import { classroomSocket } from '../../src/socket/classroom.socket.js';
import { CLIENT_FRAMES, SERVER_FRAMES } from '../../src/socket/frames.js';

interface Message {
  readonly payload: AnySchema;
  readonly examples: readonly { readonly payload: { readonly type: string } }[];
}

interface Document {
  readonly channels: {
    readonly events: { readonly address: string; readonly description: string; readonly messages: object };
  };
  readonly operations: Readonly<
    Record<'clientFrames' | 'serverFrames', { readonly messages: readonly { readonly $ref: string }[] }>
  >;
  readonly components: {
    readonly messages: Readonly<Record<string, Message>>;
    readonly schemas: Readonly<Record<string, { readonly enum?: readonly string[]; readonly properties?: object }>>;
  };
}

const text = readFileSync(new URL('../../../../docs/classroom-events.asyncapi.yaml', import.meta.url), 'utf8');
const document = parse(text) as Document;
const require = createRequire(import.meta.url);

function ajv(options: Options = {}): Ajv {
  const made = new Ajv({ strict: false, allErrors: true, ...options });
  addFormats.default(made);
  return made;
}

test('the document is AsyncAPI 3', () => {
  const schema = require('@asyncapi/specs/schemas/3.0.0.json') as AnySchema;
  // It brings the schema of schemas along.
  const validate = ajv({ meta: false, validateSchema: false }).compile(schema);
  expect([validate(document), validate.errors]).toEqual([true, null]);
  expect(validate({ ...document, channels: { events: { address: 7 } } })).toBe(false);
});

test('it has the frames, event types, payload keys, codes and the path of the code', () => {
  const { channels, operations, components } = document;
  const names = (of: 'clientFrames' | 'serverFrames') =>
    operations[of].messages.map(({ $ref }) => $ref.split('/').at(-1));
  expect(names('clientFrames')).toEqual(['authenticate', 'ping', ...CLIENT_FRAMES]);
  expect(names('serverFrames')).toEqual([...SERVER_FRAMES]);
  expect(Object.keys(components.messages)).toEqual([...names('clientFrames'), ...names('serverFrames')]);
  expect(Object.keys(channels.events.messages)).toEqual(Object.keys(components.messages));
  expect(channels.events.address).toBe(classroomSocket.path);
  for (const [name, [code]] of Object.entries(SOCKET_CODES))
    expect(channels.events.description).toContain(`${code} ${name}`);
  expect(components.schemas['eventType']?.enum).toEqual([...EVENT_TYPES]);
  const keys = sessionEvents.columns['payload']?.keys?.of ?? {};
  expect(Object.keys(components.schemas['payload']?.properties ?? {}).sort()).toEqual(
    [...new Set(Object.values(keys).flatMap(Object.keys))].sort(),
  );
  const sent = Object.keys(components.schemas['sentEvent']?.properties ?? {});
  const columns = Object.entries(sessionEvents.columns).filter(
    ([name, { assigned }]) => assigned !== true && !['session_id', 'sender_id'].includes(name),
  );
  expect(sent.sort()).toEqual(columns.map(([name]) => name).sort());
});

test('each message has examples that are as it says', () => {
  const validator = ajv().addSchema(document, 'document');
  for (const [name, { examples }] of Object.entries(document.components.messages)) {
    const validate = validator.compile({ $ref: `document#/components/messages/${name}/payload` });
    expect(examples.length).toBeGreaterThan(0);
    for (const { payload } of examples) {
      expect(payload.type).toBe(name);
      expect([name, validate(payload), validate.errors]).toEqual([name, true, null]);
    }
  }
});
