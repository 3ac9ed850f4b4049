import type { DataModel } from '../model/index.js';
import { looksUp } from './own-tenants.js';
import type { Principal } from './principal.js';

/** Runs a statement as the caller. */
export type AskAsCaller = (text: string) => Promise<readonly { readonly tenants: readonly string[] }[]>;

/**
 * The caller with the tenants that they belong to now, where a module's tenants come from memberships; else as they are.
 * Policies ask for themselves: this is for what is answered without a statement of the caller's own.
 */
export async function withMemberships(ask: AskAsCaller, model: DataModel, principal: Principal): Promise<Principal> {
  const { claim } = model.tenant;
  if (!looksUp(model.tenant) || principal.role !== 'authenticated') return principal;
  const [own] = await ask(`select ${model.name}.own_tenants()::text[] as tenants`);
  return { ...principal, tenants: { ...principal.tenants, [claim]: own?.tenants ?? [] } };
}
