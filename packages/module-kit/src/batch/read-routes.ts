import type { AnalyticsModuleDefinition, Read } from '../contract.js';

/** The read a path leads to, with its path parameters and query string. */
export interface MatchedRead {
  readonly module: AnalyticsModuleDefinition;
  readonly read: Read;
  readonly path: Readonly<Record<string, string>>;
  readonly query: string;
}

interface Route {
  readonly module: AnalyticsModuleDefinition;
  readonly read: Read;
  readonly segments: readonly string[];
}

const PREFIX = /^\/?(?:api\/v1\/)?/;

/** Finds reads by path, as the router does: segments that are spelt out go before parameters. */
export class ReadRoutes {
  private readonly routes: readonly Route[];

  constructor(modules: readonly AnalyticsModuleDefinition[]) {
    this.routes = modules
      .flatMap((module) =>
        module.reads.map((read) => ({ module, read, segments: [module.name, ...read.path.split('/')] })),
      )
      .sort((a, b) => parameters(a) - parameters(b));
  }

  /** The read of a path, if it is one. */
  match(target: string): MatchedRead | undefined {
    const at = target.indexOf('?');
    const pathname = (at < 0 ? target : target.slice(0, at)).replace(PREFIX, '');
    const given = pathname.split('/').map(decoded);
    for (const { module, read, segments } of this.routes) {
      if (segments.length !== given.length) continue;
      const path: Record<string, string> = {};
      const fits = segments.every((segment, place) => {
        const value = given[place];
        if (value === undefined) return false;
        if (!segment.startsWith(':')) return segment === value;
        path[segment.slice(1)] = value;
        return value !== '';
      });
      if (fits) return { module, read, path, query: at < 0 ? '' : target.slice(at + 1) };
    }
    return undefined;
  }
}

function parameters(route: Route): number {
  return route.segments.filter((segment) => segment.startsWith(':')).length;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
