import { Problem } from '@tessera/module-kit';

/** 409: days that were released before, to anybody, are not released again. */
export class DaysReleasedBefore extends Problem {
  constructor(given: { readonly from: string; readonly to: string }, earlier: EarlierRelease) {
    const { id, period_from, period_to } = earlier;
    const detail =
      'Days of this period were released before. Two releases of the same traces could be laid on top of each other, ' +
      'so that a day is released once, whoever gets it; that the earlier release has expired changes nothing.';
    super(409, 'days_released_before', 'Released before', detail, {
      fields: [
        {
          field: 'from',
          value: `${given.from} to ${given.to}`,
          detail: `overlaps release ${id}, ${period_from} to ${period_to}`,
          limit: `a period before ${period_from} or from ${period_to}, or other tenants`,
        },
      ],
    });
  }
}

/** A release that holds some of the days. */
export interface EarlierRelease {
  readonly id: string;
  readonly period_from: string;
  readonly period_to: string;
}

/** 422: no group is large enough, or nobody is there. */
export class NothingToRelease extends Problem {
  constructor(k: number) {
    const detail =
      `No combination is shared by ${k} persons, even at the last step of coarsening, and a release without rows would ` +
      'still tell that. A longer period, time_step week or month, or fewer fields give larger groups.';
    super(422, 'nothing_to_release', 'Nothing to release', detail, {
      fields: [{ field: 'k', value: k, detail: 'is shared by no combination', limit: 'larger groups' }],
    });
  }
}

/** 503: the folder of keys cannot be written, so that no release can be made. */
export class KeysUnwritable extends Problem {
  constructor(cause: unknown) {
    const detail =
      'The key could not be stored in the folder of research keys (TESSERA_RESEARCH_KEYS_DIR), and nothing was released. ' +
      'The folder must exist or be creatable, and be writable for the server.';
    super(503, 'research_keys_unwritable', 'Keys cannot be stored', detail, {
      headers: { 'retry-after': '60' },
      cause,
    });
  }
}
