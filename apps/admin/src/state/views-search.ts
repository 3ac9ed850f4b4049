import { text } from './dashboard-search.js';

/** What the views page shows, in its address. */
export interface ViewsSearch {
  readonly module?: string;
  /** View whose details are open, `<module>.<view>`. */
  readonly view?: string;
}

export function viewsSearch(given: Readonly<Record<string, unknown>>): ViewsSearch {
  const module = text(given['module']);
  const view = text(given['view']);
  return { ...(module === undefined ? {} : { module }), ...(view === undefined ? {} : { view }) };
}
