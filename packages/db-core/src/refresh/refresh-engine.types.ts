import { TesseraError } from '../errors/index.js';
import type { StoreDifference } from './days.js';

/** What a refresh did to one view. */
export interface ViewOutcome {
  readonly viewName: string;
  readonly durationMs: number;
  readonly rowsRefreshed: number;
  readonly success: boolean;
  readonly errorMessage: string | null;
}

/** Progress of a first build or rebuild; times are UTC. */
export interface BuildProgress {
  readonly module: string;
  /** Facts at or after this moment are built; null: everything is. */
  readonly builtFrom: Date | null;
  readonly facts: number;
  /** Share of the time that the facts span, 0 to 100; 100 only when all is built. */
  readonly percent: number;
}

/** How the stored rows of one day compare with their definition over the source. */
export interface ComparedDay {
  /** UTC day; null: the rows over all time. */
  readonly day: Date | null;
  /** Rows that differ, or differed before they were healed; null where there is nothing to compare with. */
  readonly differing: number | null;
  readonly stores: readonly StoreDifference[];
  /** The day was made anew, and equals its definition now. */
  readonly healed: boolean;
}

/** What {@link RefreshEngine.compareDay} may do. */
export interface CompareOptions {
  /** Make a day that differs anew from the source. Default false. */
  readonly heal?: boolean;
  /** Longest time one statement may take, in milliseconds. Default the engine's. */
  readonly statementTimeoutMs?: number;
}

export interface EngineOptions {
  /** Names this process in the refresh log. */
  readonly replica: string;
  /** Longest time one transaction of a refresh may take, in milliseconds. Default 10 minutes. */
  readonly refreshTimeoutMs?: number;
  readonly onBuild?: (progress: BuildProgress) => void;
}

/** There is no module of that name, or no view of it. */
export class UnknownModule extends TesseraError {
  readonly code = 'unknown_module';
}
