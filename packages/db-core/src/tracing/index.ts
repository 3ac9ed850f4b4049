export { statementSummary } from './statement-summary.js';
export { failed, traced } from './traced.js';
export { type SlowStatement, type StatementWatch, watchStatement } from './watch-statement.js';
