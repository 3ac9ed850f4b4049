/** One statement of an SQL file. */
export interface SqlStatement {
  readonly text: string;
  /** Line of its first character, from 1. */
  readonly line: number;
}

/** Whatever may hold a semicolon that ends nothing: comments, strings, quoted names, dollar-quoted bodies. */
const SPAN =
  /--[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/|[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(?<tag>[A-Za-z_]\w*)?\$[\s\S]*?\$\k<tag>\$|;/g;

/** Splits SQL text at the semicolons that end statements. Nested block comments and `begin atomic` bodies are not for migrations. */
export function splitStatements(sql: string): SqlStatement[] {
  const statements: SqlStatement[] = [];
  let start = 0;
  const take = (end: number): void => {
    const text = sql.slice(start, end);
    const blank = /^(?:\s|--[^\n]*(?:\n|$)|\/\*(?:[^*]|\*(?!\/))*\*\/)*/.exec(text)?.[0].length ?? 0;
    if (blank < text.length) {
      const line = sql.slice(0, start + blank).split('\n').length;
      statements.push({ text: text.slice(blank).trimEnd(), line });
    }
    start = end + 1;
  };
  for (const span of sql.matchAll(SPAN)) if (span[0] === ';') take(span.index);
  take(sql.length);
  return statements;
}
