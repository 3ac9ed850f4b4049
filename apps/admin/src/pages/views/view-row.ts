import type { Module } from '../../api/manifest.js';
import type { ViewStatus } from '../../api/queries.js';

/** A view with the module it belongs to. */
export interface ViewRow extends ViewStatus {
  readonly module: Module;
}
