import type { ErasureReceipt } from '@tessera/db-core';

/** A receipt as the API and the command line show it. */
export function receiptBody(receipt: ErasureReceipt): object {
  const { module, subjectDigest, tenant, erasedAt, relations, stores, remains } = receipt;
  return {
    module,
    subject_digest: subjectDigest,
    tenant,
    erased_at: erasedAt.toISOString(),
    relations,
    stores,
    remains,
  };
}
