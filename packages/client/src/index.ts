/** The typed client of Tessera's API. */
export { type ClientOptions, createClient, type TesseraClient } from './create-client.js';
export type { paths } from './generated/schema.js';
export type { Answer, Input, ListRoute, Operation, Route, RowOf } from './operations.js';
export { type FieldProblem, type ProblemBody, TesseraProblem, TesseraUnreachable } from './problem.js';
export type { RetryOptions } from './retry.js';
