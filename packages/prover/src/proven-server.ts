import type { TokenClaims } from './http/caller.js';

/** A server as production runs it, which the prover calls. */
export interface ProvenServer {
  /** Origin, without a slash at the end. */
  readonly url: string;
  /** The server's own table of routes, not the document's: `GET /api/v1/modules`, parameters as `:id`. */
  readonly served: readonly string[];
  tokenOf(claims: TokenClaims): Promise<string>;
  close(): Promise<void>;
}
