import { errorCode } from '@tessera/db-core';

const UNREACHED = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EADDRNOTAVAIL',
  'ECONNABORTED',
]);
const CERTIFICATE = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|EPROTO)/;

/**
 * What the owner of a destination is told of a failed exchange. Of receivers in networks that only the operator knows it is
 * always the same text: hosts and ports there could else be found by trying.
 */
export function failureText(error: unknown, { inner, timeoutMs }: { inner: boolean; timeoutMs: number }): string {
  if (inner) return 'The receiver did not take the message.';
  const code = errorCode(error) ?? '';
  const name = nameOf(error);
  if (name === 'TimeoutError' || (name === 'AbortError' && timedOut(error)))
    return `The receiver did not answer within ${timeoutMs / 1000} s.`;
  if (name === 'AbortError') return 'The server was stopped while it was sending.';
  if (UNREACHED.has(code)) return 'The receiver could not be reached.';
  if (CERTIFICATE.test(code)) return 'The certificate of the receiver could not be verified.';
  if (code === 'HPE_HEADER_OVERFLOW') return 'The answer of the receiver was too large.';
  return 'The receiver broke the connection off.';
}

function timedOut(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'cause' in error && nameOf(error.cause) === 'TimeoutError';
}

/** By its shape: exceptions of the platform may come from another realm. */
function nameOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'name' in error ? error.name : undefined;
}
