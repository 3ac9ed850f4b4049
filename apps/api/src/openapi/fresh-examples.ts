import type { OpenAPIObject } from '@nestjs/swagger';

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const hourMs = 3_600_000;

function refreshed(value: unknown, at: string): unknown {
  if (typeof value === 'string') {
    return moment.test(value) ? at : value;
  }
  if (Array.isArray(value)) {
    return value.map((each) => refreshed(each, at));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, refreshed(each, at)]));
  }
  return value;
}

/** Gives facts in examples a time that ingest takes today, so that an example can be tried as it stands. */
export function withFreshExamples(document: OpenAPIObject, now: Date = new Date()): OpenAPIObject {
  const at = new Date(now.getTime() - hourMs).toISOString();
  for (const { post } of Object.values(document.paths)) {
    const body = post?.requestBody;
    if (body === undefined || '$ref' in body) {
      continue;
    }
    for (const { schema } of Object.values(body.content)) {
      if (schema !== undefined && !('$ref' in schema) && schema.example !== undefined) {
        schema.example = refreshed(schema.example, at);
      }
    }
  }
  return document;
}
