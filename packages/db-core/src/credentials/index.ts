export {
  type ApiKeyFilter,
  type ApiKeyRecord,
  type ApiKeyState,
  apiKeyState,
  type LiveApiKey,
  type NewApiKey,
} from './api-key.js';
export { ApiKeyStore } from './api-key-store.js';
export { type RateKind, type RateLease, RateLedger } from './rate-ledger.js';
