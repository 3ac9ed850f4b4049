/** A probe that holds. */
export const liveExample = { status: 'ok', info: {}, error: {}, details: {} };

const parts = { server: { status: 'up', phase: 'serving' }, database: { status: 'up' }, migrations: { status: 'up' } };

/** A server that takes requests. */
export const readyExample = { status: 'ok', info: parts, error: {}, details: parts };

/** A server whose database is away. */
export const notReadyExample = {
  type: 'urn:tessera:problem:not_ready',
  title: 'Not ready',
  status: 503,
  code: 'not_ready',
  detail: 'Not ready: database.',
  details: { ...parts, database: { status: 'down', message: 'no answer within 1000 ms' } },
  instance: '/health/ready',
  request_id: '0f8fad5b-d9cb-469f-a165-70867728950e',
};
