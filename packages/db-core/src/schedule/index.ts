export { type Slot, SlotLedger } from './slot-ledger.js';
