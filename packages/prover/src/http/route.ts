/** A parameter of a route, as the document describes it. */
export interface RouteParameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly required: boolean;
  readonly example: unknown;
  readonly oneOf: readonly unknown[];
  readonly maximum: number | undefined;
}

/** A route, as the document describes it. */
export interface Route {
  /** `GET /api/v1/action/actions/hourly`, parameters of the path in braces. */
  readonly place: string;
  readonly method: string;
  readonly path: string;
  /** Roles that may call it; empty where the document names none. */
  readonly roles: readonly string[];
  readonly scope: string | undefined;
  /** Needs no credentials. */
  readonly open: boolean;
  /** Module whose route it is; null: the host's own. */
  readonly module: string | null;
  readonly parameters: readonly RouteParameter[];
  /** Media types of a success. */
  readonly types: readonly string[];
  /** Example of the body, undefined where it takes none. */
  readonly body: unknown;
}

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const inside = (value: unknown, ...names: readonly string[]): unknown =>
  names.reduce<unknown>((at, name) => (isJson(at) ? at[name] : undefined), value);
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

const methods = ['get', 'post', 'put', 'patch', 'delete'];

function parameterOf(given: Json): RouteParameter {
  const schema = given['schema'];
  const enumerated = inside(schema, 'enum');
  const maximum = inside(schema, 'maximum');
  const where = given['in'];
  return {
    name: String(given['name']),
    in: where === 'path' || where === 'header' ? where : 'query',
    required: given['required'] === true,
    example: given['example'] ?? inside(schema, 'example'),
    oneOf: Array.isArray(enumerated) ? enumerated : [],
    maximum: typeof maximum === 'number' ? maximum : undefined,
  };
}

/** Every route of an OpenAPI document. */
export function routesOf(document: unknown, modules: readonly string[]): Route[] {
  const paths = inside(document, 'paths');
  return Object.entries(isJson(paths) ? paths : {}).flatMap(([path, item]) =>
    methods.flatMap((method): Route[] => {
      const operation = inside(item, method);
      if (!isJson(operation)) return [];
      const parameters = operation['parameters'];
      const success = Object.entries(isJson(operation['responses']) ? operation['responses'] : {}).find(([status]) =>
        status.startsWith('2'),
      );
      const body = inside(operation, 'requestBody', 'content', 'application/json');
      const scope = operation['x-tessera-scope'];
      const first = path.split('/')[3] ?? '';
      return [
        {
          place: `${method.toUpperCase()} ${path}`,
          method: method.toUpperCase(),
          path,
          roles: texts(operation['x-tessera-roles']),
          scope: typeof scope === 'string' ? scope : undefined,
          open: operation['security'] === undefined && operation['x-tessera-roles'] === undefined,
          module: modules.includes(first) ? first : null,
          parameters: Array.isArray(parameters) ? parameters.filter(isJson).map(parameterOf) : [],
          types: Object.keys(inside(success?.[1], 'content') ?? {}),
          body: body === undefined ? undefined : (inside(body, 'example') ?? inside(body, 'schema', 'example') ?? {}),
        },
      ];
    }),
  );
}
