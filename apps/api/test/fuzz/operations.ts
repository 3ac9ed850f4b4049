import type { OpenAPIObject } from '@nestjs/swagger';

/** What the document says of a value. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** One parameter of a route. */
export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly example?: unknown;
  readonly schema?: Schema;
}

/** One route with one method. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Null: it takes no body. */
  readonly body: { readonly types: readonly string[]; readonly schema: Schema } | null;
}

interface Described {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every operation of an OpenAPI document: a module that is enabled is among them without being named here. */
export function operationsOf(document: Pick<OpenAPIObject, 'paths'>): readonly Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const described = item[method] as unknown as Described | undefined;
      if (described === undefined) return [];
      const content = described.requestBody?.content ?? {};
      const schema = content['application/json']?.schema;
      const body = schema === undefined ? null : { types: Object.keys(content), schema };
      return [{ method: method.toUpperCase(), path, parameters: described.parameters ?? [], body }];
    }),
  );
}

/** Its path with these path parameters, already encoded; the others by their examples. */
export function pathWith({ path, parameters }: Operation, given: Readonly<Record<string, string>> = {}): string {
  return parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce(
      (text, { name, example }) => text.replace(`{${name}}`, () => given[name] ?? encodeURIComponent(String(example))),
      path,
    );
}

/** Routes that change much or work long: asked seldom. */
export function isHeavy({ method, path }: Operation): boolean {
  return method !== 'GET' && !path.endsWith('/events') && !path.endsWith('/batch');
}
