import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Row } from '../../api/batch.js';
import { readAll } from '../../api/batch.js';
import type { Field, Module } from '../../api/manifest.js';
import { currentToken, readerOf } from '../../api/session.js';
import { SideDrawer } from '../../app-shell/side-drawer.js';
import { ProblemState } from '../../empty/problem-state.js';
import { DataTable } from '../../panels/data-table.js';
import { type DrillTarget, drillTargets } from '../../panels/drill.js';
import { FieldList } from '../../panels/field-list.js';
import { rowColumns } from '../../panels/row-columns.js';

interface DrillProps {
  readonly module: Module;
  readonly row: Row | null;
  readonly tz: string;
  readonly onClose: () => void;
}

/** All of a row, and what other reads tell of the thing that it names. */
export function DrillDrawer({ module, row, tz, onClose }: DrillProps) {
  const targets = useMemo(
    () => (row ? drillTargets(module, row, readerOf(currentToken())?.role ?? 'authenticated') : []),
    [module, row],
  );
  return (
    <SideDrawer title="Details" opened={row !== null} onClose={onClose}>
      {row && (
        <>
          <FieldList row={row} fields={NO_FIELDS} tz={tz} />
          {targets.map((target) => (
            <Target key={target.path} target={target} tz={tz} />
          ))}
        </>
      )}
    </SideDrawer>
  );
}

const NO_FIELDS: Readonly<Record<string, Field>> = {};

function Target({ target: { route, path }, tz }: { readonly target: DrillTarget; readonly tz: string }) {
  const query = useQuery({
    queryKey: ['drill', path],
    queryFn: async ({ signal }) => (await readAll([path], signal)).get(path) ?? null,
    structuralSharing: false,
  });
  const answer = query.data;
  const rows = answer?.ok ? answer.rows : NO_ROWS;
  const columns = useMemo(() => rowColumns(rows, route.fields, undefined, tz), [rows, route.fields, tz]);
  const [single] = rows;
  return (
    <section className="drill" aria-label={route.summary}>
      <h3>{route.summary}</h3>
      {query.isPending && <div className="skeleton" role="status" aria-label="Loading" />}
      {answer && !answer.ok && <ProblemState problem={answer.problem} />}
      {answer?.ok && rows.length === 0 && <p className="dimmed">Nothing is known of it.</p>}
      {answer?.ok && answer.single && single && <FieldList row={single} fields={route.fields} tz={tz} />}
      {answer?.ok && !answer.single && rows.length > 0 && (
        <DataTable rows={rows} columns={columns} caption={route.summary} keyOf={(_row, at) => String(at)} />
      )}
    </section>
  );
}

const NO_ROWS: readonly Row[] = [];
