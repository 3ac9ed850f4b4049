import type { PanelRead } from '../../state/panel-path.js';

/** A panel with its width: half of the page or all of it. */
export interface Placed {
  readonly read: PanelRead;
  readonly wide: boolean;
}

/** Panels that stand together: single figures in a row of their own, everything else in pairs. */
export interface PanelRow {
  readonly stats: boolean;
  readonly panels: readonly Placed[];
}

/** Panels in their order, without holes: a half that would stand alone is as wide as the page. Tables are always. */
export function arranged(reads: readonly PanelRead[]): readonly PanelRow[] {
  const rows: PanelRow[] = [];
  let at = 0;
  while (at < reads.length) {
    const [read, next] = reads.slice(at, at + 2);
    if (!read) break;
    if (read.panel.kind === 'stat') {
      const rest = reads.slice(at);
      const end = rest.findIndex(({ panel }) => panel.kind !== 'stat');
      const stats = end < 0 ? rest : rest.slice(0, end);
      rows.push({ stats: true, panels: stats.map((stat) => ({ read: stat, wide: false })) });
      at += stats.length;
    } else if (isHalf(read) && next && isHalf(next)) {
      rows.push({ stats: false, panels: [read, next].map((half) => ({ read: half, wide: false })) });
      at += 2;
    } else {
      rows.push({ stats: false, panels: [{ read, wide: true }] });
      at += 1;
    }
  }
  return rows;
}

function isHalf({ panel: { kind } }: PanelRead): boolean {
  return kind !== 'stat' && kind !== 'table';
}
