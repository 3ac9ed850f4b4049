import type { SocketRoute } from '@tessera/module-kit';
import type { TokenClaims } from './http/caller.js';

/** A server as production runs it, which the prover calls. */
export interface ProvenServer {
  /** Origin, without a slash at the end. */
  readonly url: string;
  /** The server's own table of routes, not the document's: `GET /api/v1/modules`, parameters as `:id`. */
  readonly served: readonly string[];
  /** Sockets that it serves, each with the name of its module. */
  readonly sockets: readonly { readonly module: string; readonly socket: SocketRoute }[];
  tokenOf(claims: TokenClaims): Promise<string>;
  close(): Promise<void>;
}
