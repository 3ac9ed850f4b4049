import { RouteConfig } from '@nestjs/platform-fastify';

/** 10,000 facts as JSON. */
export const FACTS_BYTES = 10 * 1024 * 1024;

/** What a route takes as its body, where that is not plain JSON of the usual size. */
export interface BodyRule {
  /** Largest body in bytes, after it was unpacked. */
  readonly bytes: number;
  /** Takes `Content-Encoding: gzip`. */
  readonly gzip?: boolean;
  /** Takes JSON only, and this is what the 415 tells whoever sends something else. */
  readonly elseTell?: string;
}

const NAME = 'tesseraBody';

/** Says what a route takes as its body. */
export function TakesBody(rule: BodyRule): MethodDecorator {
  return RouteConfig({ [NAME]: rule });
}

/** The rule of a route, from the configuration that Fastify keeps of it. */
export function bodyRuleOf(config: unknown): BodyRule | undefined {
  return (config as { readonly [NAME]?: BodyRule } | undefined)?.[NAME];
}
