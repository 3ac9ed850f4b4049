interface ApiDocument {
  readonly openapi: string;
  readonly paths: object;
}

// A script of the build: it has no types.
const script: string = new URL('../scripts/api-document.mjs', import.meta.url).pathname;
const { breakingChanges, withoutProse } = (await import(script)) as {
  breakingChanges: (before: ApiDocument, after: ApiDocument) => readonly string[];
  withoutProse: (document: ApiDocument, version: string) => ApiDocument;
};

const answer = {
  type: 'object',
  required: ['data'],
  properties: {
    data: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string' },
          state: { type: 'string', enum: ['FRESH', 'STALE'] },
          note: { type: 'string' },
        },
      },
    },
  },
};
const ask = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, days: { type: 'integer', maximum: 90 } },
};
const document = {
  openapi: '3.1.0',
  info: { title: 'T', version: '1.0.0' },
  paths: {
    '/things': {
      get: {
        operationId: 'things',
        summary: 'Things',
        parameters: [{ name: 'days', in: 'query', required: false, schema: { type: 'integer', maximum: 90 } }],
        responses: { 200: { description: 'Things', content: { 'application/json': { schema: answer } } } },
      },
      post: {
        operationId: 'make',
        requestBody: { required: true, content: { 'application/json': { schema: ask } } },
        responses: { 201: { description: 'Made' } },
      },
    },
  },
};

/** What a change of the document's text breaks. */
function after(from: string | RegExp, to: string): readonly string[] {
  const text = JSON.stringify(document);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return breakingChanges(document, JSON.parse(changed) as ApiDocument);
}

it.each<[string, string | RegExp, string]>([
  ['a route that goes', '"/things"', '"/other"'],
  ['a method that goes', '"post"', '"put"'],
  ['a field of an answer that goes', ',"note":{"type":"string"}', ''],
  ['a field that an answer may lack from now on', '"required":["id"]', '"required":[]'],
  ['a field of another type', '"id":{"type":"string"}', '"id":{"type":"integer"}'],
  ['a parameter that becomes required', '"in":"query","required":false', '"in":"query","required":true'],
  ['a parameter that goes', /\{"name":"days","in".*?\}\}/, ''],
  ['a narrower limit', '"maximum":90}}]', '"maximum":30}}]'],
  ['a field of a body that becomes required', '"required":["name"]', '"required":["name","days"]'],
])('%s breaks callers', (_name, from, to) => expect(after(from, to).length).toBeGreaterThan(0));

it.each<[string, string | RegExp, string]>([
  ['a new route', '"/things":', '"/more":{},"/things":'],
  ['a new field of an answer', '"note":{"type":"string"}', '"note":{"type":"string"},"more":{"type":"string"}'],
  ['a new value of an enum', '"STALE"', '"STALE","HELD"'],
  [
    'a new optional parameter',
    '"parameters":[',
    '"parameters":[{"name":"x","in":"query","required":false,"schema":{"type":"string"}},',
  ],
  ['a new optional field of a body', '"name":{"type":"string"}', '"name":{"type":"string"},"more":{"type":"string"}'],
  ['other words', '"summary":"Things"', '"summary":"All things"'],
])('%s breaks nobody', (_name, from, to) => expect(after(from, to)).toEqual([]));

it('prose is no part of the snapshot, fields of that name are', () => {
  const properties = { title: { type: 'string', description: 'Its title' }, summary: { type: 'string', example: 'x' } };
  const paths = { '/x': { get: { summary: 'X', responses: { 200: { schema: { properties } } } } } };
  expect(withoutProse({ ...document, paths }, '2.0.0')).toEqual({
    openapi: '3.1.0',
    info: { title: 'Tessera', version: '2.0.0' },
    paths: {
      '/x': {
        get: {
          responses: { 200: { schema: { properties: { title: { type: 'string' }, summary: { type: 'string' } } } } },
        },
      },
    },
  });
});
