/** What a log line says of an error. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: LoggedError;
}

const deepest = 5;
/** Credentials of a URL, but for the words that stand for them in a sample. */
const credentials = /(\b[a-z][a-z0-9+.-]*:\/\/)(?!(?:user|owner):password@host:)[^\s/@]+@/gi;
/** Anything that looks like a JWT. */
const token = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;

/** Takes passwords and tokens out of a text. */
export function withoutSecrets(text: string): string {
  return text.replace(credentials, '$1[redacted]@').replace(token, '[redacted]');
}

/**
 * An error as the log shows it: type, message, code, stack and causes. Statements, parameters and the values that
 * PostgreSQL quotes in `detail` are properties of their own and stay out.
 */
export function errorForLog(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) {
    return { type: typeof error, message: withoutSecrets(String(error)) };
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    type: error.name,
    message: withoutSecrets(error.message),
    ...(code === undefined ? {} : { code }),
    ...(error.stack === undefined ? {} : { stack: withoutSecrets(error.stack) }),
    ...(error.cause === undefined || depth >= deepest ? {} : { cause: errorForLog(error.cause, depth + 1) }),
  };
}
