/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method: string;
  /** The request target in bytes (latin1), so that what is no UTF-8 can be sent as well. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer | null;
}

const longest = 600;

/** The request as a person can read and repeat it. */
export function described({ method, target, headers, body }: WireRequest): string {
  const shown = headers
    .filter(([name]) => name !== 'authorization')
    .map(([name, value]) => `${name}: ${JSON.stringify(value.slice(0, 200))}`)
    .join(' | ');
  const text =
    body === null ? '' : ` [${body.length} bytes] ${JSON.stringify(body.toString('latin1').slice(0, longest))}`;
  return `${method} ${JSON.stringify(target.slice(0, longest))} ${shown}${text}`;
}
