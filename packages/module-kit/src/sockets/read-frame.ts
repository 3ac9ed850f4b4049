import { isSuspect } from '../ingest/altered-number.js';
import type { Frame } from './socket.types.js';

/** The frame of a text, or what is wrong with it; nothing of the text is told. */
export function frameOf(text: string): Frame | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'A frame is not JSON';
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return 'A frame is no JSON object';
  const frame = value as Frame;
  if (typeof frame['type'] !== 'string') return 'A frame has no type';
  return isSuspect(text) ? 'A frame holds a number that cannot be kept exactly' : frame;
}

/** The credential of an authenticate frame, as a header would have it. */
export function authorizationOf({ token, api_key }: Frame): string | undefined {
  if (typeof token === 'string' && api_key === undefined) return `Bearer ${token}`;
  return typeof api_key === 'string' && token === undefined ? `ApiKey ${api_key}` : undefined;
}
