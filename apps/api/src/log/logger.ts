import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import { errorForLog } from './error-for-log.js';
import { TextStream } from './text-stream.js';

/**
 * The log of the process: JSON lines, or readable lines on a terminal.
 *
 * Requests are logged by id, method, path and route only: never headers, query values or bodies.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorForLog },
      redact: {
        paths: ['*.authorization', 'authorization', '*.password', '*.token', 'token', '*.secret'],
        censor: '[redacted]',
      },
    },
    destination ?? (process.stdout.isTTY ? new TextStream(process.stdout) : pino.destination({ fd: 1, sync: true })),
  );
}
