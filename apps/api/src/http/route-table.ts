import type { FastifyInstance } from 'fastify';

interface Route {
  readonly url: string;
  readonly pattern: RegExp;
  readonly methods: readonly string[];
}

function patternOf(url: string): RegExp {
  const escaped = url.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/:[A-Za-z_]\w*/g, '[^/]+').replaceAll('*', '.*')}$`);
}

/** Remembers every route, so that a path asked with the wrong method is told apart from one that does not exist. */
export class RouteTable {
  private readonly routes: Route[] = [];

  constructor(fastify: FastifyInstance) {
    fastify.addHook('onRoute', ({ url, method }) => {
      // Preflights are taken for any path, which makes no path of it.
      if (url === '*') return;
      this.routes.push({ url, pattern: patternOf(url), methods: Array.isArray(method) ? method : [method] });
    });
  }

  /** Every route as `GET /api/v1/modules`, parameters as `:id`. */
  get lines(): readonly string[] {
    return this.routes.flatMap(({ url, methods }) => methods.map((method) => `${method} ${url}`));
  }

  /** Methods that the path takes; empty where there is no such path. */
  methodsOf(path: string): readonly string[] {
    const found = this.routes.filter((route) => route.pattern.test(path)).flatMap((route) => route.methods);
    return [...new Set(found)].sort();
  }
}
