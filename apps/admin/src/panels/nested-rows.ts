import type { Answer, Row } from '../api/batch.js';
import type { PanelRead } from '../state/panel-path.js';

/** A panel with the answer that it draws. */
export interface Drawn {
  readonly read: PanelRead;
  readonly answer: Answer | undefined;
}

/**
 * Where a panel's fields lead into a list of the answer (`hourly.metric_hour`), the rows are that list's and the fields theirs; anything
 * else is as it was. So one read can carry a summary and its series, and each is a panel.
 */
export function nestedRows({ read, answer }: Drawn): Drawn {
  const { panel, route } = read;
  const [list, ...deeper] = (panel.x ?? panel.y?.[0] ?? '').split('.');
  if (list === undefined || deeper.length === 0 || !answer?.ok) return { read, answer };
  const lists = answer.rows.map((row) => row[list]);
  const holds = lists.length > 0 ? lists.every((value) => Array.isArray(value)) : route?.fields[list]?.type === 'array';
  if (!holds) return { read, answer };
  const within = (field: string): string => (field.startsWith(`${list}.`) ? field.slice(list.length + 1) : field);
  return {
    read: {
      ...read,
      panel: {
        ...panel,
        ...(panel.x === undefined ? {} : { x: within(panel.x) }),
        ...(panel.y === undefined ? {} : { y: panel.y.map(within) }),
      },
      route: route && { ...route, fields: route.fields[list]?.fields ?? {} },
    },
    answer: { ...answer, rows: lists.flat() as readonly Row[], single: false },
  };
}
