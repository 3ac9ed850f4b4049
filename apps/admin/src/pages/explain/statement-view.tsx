import type { Statement } from '../../api/explain.js';
import { Sql } from './sql.js';

/** A read's own query first; what the host composes around it behind a fold. */
export function StatementView({ title, statement }: { readonly title: string; readonly statement: Statement }) {
  const { query, relations, parameters, sql } = statement;
  return (
    <section>
      <h3>{title}</h3>
      <p className="dimmed">
        <code>{query.file}</code>
      </p>
      <Sql text={query.sql} label={title} />
      {parameters.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Parameters">
          <table className="data-table">
            <caption className="visually-hidden">Parameters of the statement</caption>
            <thead>
              <tr>
                <th scope="col">Place</th>
                <th scope="col">Name</th>
                <th scope="col">Value</th>
                <th scope="col">Used by</th>
              </tr>
            </thead>
            <tbody>
              {parameters.map(({ position, name, value, used_by }) => (
                <tr key={position}>
                  <td>${position}</td>
                  <td>{name}</td>
                  <td>
                    <code>{JSON.stringify(value)}</code>
                  </td>
                  <td>{used_by}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {relations.map((relation) => (
        <details key={relation.name}>
          <summary>
            What <code>{relation.name}</code> is
          </summary>
          {relation.hint !== undefined && <p className="dimmed">{relation.hint}</p>}
          <Sql text={relation.sql} label={relation.name} />
        </details>
      ))}
      <details>
        <summary>The whole statement as it runs</summary>
        <Sql text={sql} label="The whole statement" />
      </details>
    </section>
  );
}
