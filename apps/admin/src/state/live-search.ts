import { text } from './dashboard-search.js';

/** What the live page follows, in its address. */
export interface LiveSearch {
  /** The tenant whose things are followed. */
  readonly tenant?: string;
  /** The one thing that is followed. */
  readonly of?: string;
}

export function liveSearch(given: Readonly<Record<string, unknown>>): LiveSearch {
  const tenant = text(given['tenant']);
  const of = text(given['of']);
  return { ...(tenant === undefined ? {} : { tenant }), ...(of === undefined ? {} : { of }) };
}
