import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const openTag = 'health';

function completeOperation(operation: Operation): void {
  if (!(operation.tags ?? []).includes(openTag)) {
    operation.security = [{ bearer: [] }];
  }
}

/** Adds what holds for whole groups of routes: everything but probes and metrics takes a bearer token. */
export function complete(document: OpenAPIObject): OpenAPIObject {
  for (const item of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (operation !== undefined) {
        completeOperation(operation);
      }
    }
  }
  return document;
}
