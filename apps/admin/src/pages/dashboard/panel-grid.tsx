import { useEffect } from 'react';
import type { Answer, Row } from '../../api/batch.js';
import { downloadCsv } from '../../api/download.js';
import type { Module } from '../../api/manifest.js';
import { asProblem } from '../../api/problem.js';
import { notify } from '../../app-shell/notices.js';
import { arranged, type Placed } from './arranged.js';
import { PanelView } from '../../panels/panel-view.js';
import { trendOf } from '../../panels/trend.js';
import type { DashboardSearch } from '../../state/dashboard-search.js';
import type { PanelRead } from '../../state/panel-path.js';

interface GridProps {
  readonly module: Module;
  readonly reads: readonly PanelRead[];
  readonly answers: ReadonlyMap<string, Answer> | undefined;
  readonly search: DashboardSearch;
  readonly change: (next: Partial<DashboardSearch>) => void;
  readonly moduleEmpty: boolean;
  readonly filtered: boolean;
  readonly onOpen: (row: Row) => void;
  readonly onRetry: () => void;
}

const NONE: ReadonlyMap<string, Answer> = new Map();

/** All panels in the order of the manifest, or the one that fills the screen. */
export function PanelGrid(props: GridProps) {
  const { reads, search, change } = props;
  const full = reads.find(({ panel }) => panel.id === search.full);
  useEscape(full !== undefined, () => change({ full: undefined }));
  if (full) {
    return (
      <div className="panel-grid" data-full="true">
        <GridPanel {...props} placed={{ read: full, wide: true }} full />
      </div>
    );
  }
  return (
    <div className="panel-grid" data-full="false">
      {arranged(reads).map((row) =>
        row.stats ? (
          <div key={row.panels[0]?.read.panel.id} className="stat-row" data-many={many(row.panels.length)}>
            {row.panels.map((placed) => (
              <GridPanel key={placed.read.panel.id} {...props} placed={placed} full={false} />
            ))}
          </div>
        ) : (
          row.panels.map((placed) => <GridPanel key={placed.read.panel.id} {...props} placed={placed} full={false} />)
        ),
      )}
    </div>
  );
}

/** How more than five figures are spread. */
function many(count: number): 'threes' | 'fours' | undefined {
  if (count <= 5) return undefined;
  return count % 3 === 0 ? 'threes' : 'fours';
}

interface GridPanelProps extends GridProps {
  readonly placed: Placed;
  readonly full: boolean;
}

function GridPanel({
  placed: { read, wide },
  full,
  reads,
  answers = NONE,
  search,
  change,
  module,
  ...rest
}: GridPanelProps) {
  const { id } = read.panel;
  const tables = search.tables ?? [];
  const isTable = tables.includes(id);
  const others = isTable ? tables.filter((other) => other !== id) : [...tables, id];
  return (
    <PanelView
      module={module}
      read={read}
      answer={read.path === null ? undefined : answers.get(read.path)}
      trend={read.panel.kind === 'stat' ? trendOf(read, reads, answers) : []}
      tz={search.tz ?? 'UTC'}
      asTable={isTable}
      wide={wide}
      full={full}
      actions={{
        toggleTable: () => change({ tables: others.length > 0 ? others : undefined }),
        toggleFull: () => change({ full: full ? undefined : id }),
        explain: () => change({ explain: id }),
        download: () => void download(module, read),
      }}
      moduleEmpty={rest.moduleEmpty}
      filtered={rest.filtered}
      onOpen={rest.onOpen}
      onRetry={rest.onRetry}
    />
  );
}

async function download(module: Module, { path, panel }: PanelRead): Promise<void> {
  if (path === null) return;
  try {
    await downloadCsv(path, `${module.name}-${panel.id}`);
    notify(`${panel.title} is downloaded.`);
  } catch (error) {
    notify(`The download failed: ${asProblem(error).message}`, 'problem');
  }
}

/** Escape leads back out of a full screen, unless a menu or a drawer takes it first. */
function useEscape(active: boolean, leave: () => void): void {
  useEffect(() => {
    if (!active) return;
    const listen = (event: KeyboardEvent): void => {
      const covered = document.querySelector('[role="dialog"], [role="menu"]') !== null;
      if (event.key === 'Escape' && !covered) leave();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
