import type { Module } from '../../api/manifest.js';

/** One module, each of its parts behind a fold. */
export function ModuleDetails({ module }: { readonly module: Module }) {
  const { applied, pending } = module.migrations;
  return (
    <article className="card module-details" aria-label={module.title}>
      <header>
        <h2>{module.title}</h2>
        <span className="dimmed">
          <code>{module.name}</code> {module.version}
        </span>
      </header>
      <p>{module.description}</p>
      <p className={pending.length > 0 ? 'bad' : 'dimmed'}>
        {applied.length} migrations applied, {pending.length === 0 ? 'none' : pending.length} pending
        {pending.length > 0 && `: ${pending.join(', ')}`}. Schema <code>{module.schema}</code>, tenant{' '}
        <code>{module.tenant.column}</code>.
      </p>
      <details>
        <summary>{module.sources.length} sources</summary>
        <dl className="fields">
          {module.sources.map(({ name, kind, role, description }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {description} <span className="dimmed">({`${kind}, ${role}`})</span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <details>
        <summary>{module.views.length} views and their schedules</summary>
        <dl className="fields">
          {module.views.map(({ name, description, strategy, schedule }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {description}{' '}
                <span className="dimmed">
                  ({strategy}, <code>{schedule}</code> UTC)
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <details>
        <summary>{module.routes.length} routes</summary>
        <dl className="fields">
          {module.routes.map(({ path, summary, roles }) => (
            <div key={path}>
              <dt>{path}</dt>
              <dd>
                {summary} <span className="dimmed">({roles.join(', ')})</span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <details>
        <summary>Migrations</summary>
        <ul>
          {applied.map((name) => (
            <li key={name}>
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}
