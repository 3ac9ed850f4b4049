const asks = /^\s*--[ \t]*(?![ \t]|no-transaction)(.+)$/m;
const does = /\b(select|insert into|update|delete from|lock table|merge into|copy|vacuum|call)\b/i;
const target = /\b(?:from|into|update|table|vacuum)\s+(?:only\s+)?([a-z_][\w.]*)/i;
const calls = /^\s*select\s+(?:\*\s+from\s+)?([a-z_]\w*\.\w+)\(/i;

/** What of a text is looked at: the beginning says what it is. */
const LOOKED_AT = 2_000;
const LONGEST = 100;

/**
 * What a statement is, in few words and without anything that it was given: the question its file begins with, else its verb
 * and first relation. The same for all values, so that it may name a span or a line of the log.
 */
export function statementSummary(text: string): string {
  const start = text.slice(0, LOOKED_AT);
  const question = asks.exec(start.slice(0, 400))?.[1];
  if (question !== undefined) return question.trim().slice(0, LONGEST);
  const verb = does.exec(start)?.[1]?.toLowerCase() ?? 'statement';
  const relation = (calls.exec(start) ?? target.exec(start))?.[1];
  return relation === undefined ? verb : `${verb.split(' ')[0] ?? verb} ${relation}`.slice(0, LONGEST);
}
