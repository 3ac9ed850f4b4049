import { call } from './client.js';

/** Makes the stored figures of whole UTC days anew, newest first; progress comes with live events. Throws ApiProblem. */
export async function startBackfill(module: string, from: string, to: string): Promise<string> {
  const body = { from, to };
  const { data } = await call<{ readonly data: { readonly id: string | number } }>(`/api/v1/${module}/backfill`, {
    body,
  });
  return String(data.id);
}
