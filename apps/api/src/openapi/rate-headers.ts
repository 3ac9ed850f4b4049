import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Response = Exclude<NonNullable<Operation['responses'][string]>, { readonly $ref: string }>;

/** What an answer tells of the caller's hour; absent where rate limits are off. */
export const rateHeaders: NonNullable<Response['headers']> = {
  'RateLimit-Limit': { description: 'Units an hour by plan', schema: { type: 'integer', example: 500 } },
  'RateLimit-Policy': {
    description: 'The same with its window in seconds',
    schema: { type: 'string', example: '500;w=3600' },
  },
  'RateLimit-Remaining': {
    description: 'Units left, as far as this server knows of the others',
    schema: { type: 'integer', example: 499 },
  },
  'RateLimit-Reset': { description: 'Seconds until the hour starts over', schema: { type: 'integer', example: 1740 } },
};

/** Adds the headers to answers that a rate limit stands behind. */
export function tellRates(operation: Operation): void {
  for (const [status, response] of Object.entries(operation.responses)) {
    if (response !== undefined && !('$ref' in response) && (Number(status) < 400 || status === '429')) {
      response.headers = { ...response.headers, ...rateHeaders };
    }
  }
}
