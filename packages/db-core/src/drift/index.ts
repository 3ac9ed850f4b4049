export {
  type DriftCheck,
  type DriftedDay,
  driftByDay,
  driftByView,
  recordChecks,
  type ViewDrift,
} from './drift-record.js';
export { sweep, type SweepOptions } from './sweep.js';
