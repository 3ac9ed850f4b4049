import type { paths } from './generated/schema.js';

/** Methods that the client has. */
export type Method = 'get' | 'post' | 'put' | 'delete';

/** Routes that have a method. */
export type Route<M extends Method> = {
  [P in keyof paths]: paths[P] extends Readonly<Record<M, { responses: unknown }>> ? P : never;
}[keyof paths];

/** The operation of a route. */
export type Operation<M extends Method, P extends Route<M>> = paths[P] extends Readonly<Record<M, infer O>> ? O : never;

type Json<R> = R extends { readonly content: { readonly 'application/json': infer B } } ? B : never;

/** What a route answers where it succeeds. */
export type Answer<O> = O extends { readonly responses: infer R }
  ? { [S in keyof R]: S extends 200 | 201 | 207 ? Json<R[S]> : never }[keyof R]
  : never;

type Filled<K extends string, T> = [T] extends [never]
  ? unknown
  : [T] extends [undefined]
    ? unknown
    : undefined extends T
      ? { readonly [Name in K]?: T }
      : Partial<T> extends T
        ? { readonly [Name in K]?: T }
        : { readonly [Name in K]: T };

type Parameters<O, Where extends string> = O extends { readonly parameters: infer P }
  ? P extends { readonly [Name in Where]?: infer T }
    ? T
    : never
  : never;

type Body<O> = O extends { readonly requestBody: { readonly content: { readonly 'application/json': infer B } } }
  ? B
  : O extends { readonly requestBody?: { readonly content: { readonly 'application/json': infer B } } }
    ? B | undefined
    : never;

/** What is sent with a request: parameters of query and path, a body, and what ends it. */
export type Input<O> = Filled<'query', Parameters<O, 'query'>> &
  Filled<'path', Parameters<O, 'path'>> &
  Filled<'body', Body<O>> & {
    readonly signal?: AbortSignal;
    readonly headers?: Readonly<Record<string, string>>;
  };

/** One row of a route that answers a list. */
export type RowOf<O> = Answer<O> extends { readonly data: readonly (infer R)[] } ? R : never;

/** Routes whose answer is a list with pages. */
export type ListRoute = {
  [P in Route<'get'>]: Parameters<Operation<'get', P>, 'query'> extends { readonly cursor?: unknown } ? P : never;
}[Route<'get'>];
