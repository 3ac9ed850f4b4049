import type { Span } from './span.js';
import { SpanFault } from './span-fault.js';

/**
 * Whose a span is: the tenant it names, or its resource; else the only one of the credential; undefined where neither
 * says, and facts without a tenant have their own.
 * @param own tenants of the credential; none: it is not narrowed to any
 */
export function tenantOfSpan(span: Span, own: readonly string[]): string | undefined {
  const named = span.text('tessera.tenant_id');
  if (named === null) {
    if (own.length > 1) throw new SpanFault('tessera.tenant_id: must be given, as the credential has several tenants');
    return own[0];
  }
  if (own.length > 0 && !own.includes(named)) {
    throw new SpanFault('tessera.tenant_id: is no tenant of this credential');
  }
  return named;
}
