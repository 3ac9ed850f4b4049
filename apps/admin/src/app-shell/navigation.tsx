import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { overviewQuery } from '../api/overview.js';
import { useModules } from '../api/queries.js';
import { currentToken, readerOf, signOut } from '../api/session.js';
import { Icon, type IconName } from './icons.js';

/** Every page; modules as the manifest lists them, each with the state of its worst view. */
export function Navigation({ open }: { readonly open: boolean }) {
  const modules = useModules();
  const overview = useQuery(overviewQuery).data ?? [];
  const reader = readerOf(currentToken());
  const operates = reader === null || reader.role === 'admin';
  return (
    <nav id="navigation" className="navigation" data-open={open} aria-label="Pages">
      <span className="brand">
        <img src="/icon.svg" alt="" width="20" height="20" /> Tessera
      </span>
      <Item to="/" icon="overview">
        Overview
      </Item>
      <p className="nav-title" id="nav-modules">
        Dashboards
      </p>
      <ul aria-labelledby="nav-modules">
        {modules.map(({ name, title }) => (
          <li key={name}>
            <Link
              to="/m/$module"
              params={{ module: name }}
              className="nav-item"
              activeOptions={{ includeSearch: false }}
            >
              <Icon name="module" />
              <span>{title}</span>
              <StateDot state={overview.find(({ module }) => module === name)?.state ?? null} />
            </Link>
          </li>
        ))}
      </ul>
      <p className="nav-title">Operations</p>
      <Item to="/views" icon="views">
        Views
      </Item>
      {modules.some(({ name }) => name === 'alerts') && (
        <Item to="/alerts" icon="warning">
          Alerts
        </Item>
      )}
      {operates && (
        <>
          <Item to="/keys" icon="keys">
            API keys
          </Item>
          <Item to="/audit" icon="audit">
            Audit
          </Item>
          <Item to="/statements" icon="table">
            Statements
          </Item>
        </>
      )}
      <Item to="/modules" icon="modules">
        Modules
      </Item>
      <div className="nav-end">
        <span className="nav-reader" title={reader?.name}>
          {reader ? `${reader.name} · ${reader.role}` : 'API key'}
        </span>
        <SchemeButton />
        <ActionIcon variant="subtle" color="gray" aria-label="Sign out" title="Sign out" onClick={signOut}>
          <Icon name="out" />
        </ActionIcon>
      </div>
    </nav>
  );
}

interface ItemProps {
  readonly to: '/' | '/views' | '/alerts' | '/keys' | '/audit' | '/statements' | '/modules';
  readonly icon: IconName;
  readonly children: ReactNode;
}

function Item({ to, icon, children }: ItemProps) {
  return (
    <Link to={to} className="nav-item" activeOptions={{ exact: to === '/', includeSearch: false }}>
      <Icon name={icon} />
      <span>{children}</span>
    </Link>
  );
}

/** Says nothing while all is well. */
function StateDot({ state }: { readonly state: string | null }) {
  if (state === null || state === 'FRESH') return null;
  return (
    <span className="state-dot" data-state={state}>
      {state.toLowerCase()}
    </span>
  );
}

function SchemeButton() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={`Use ${other} colours`}
      title={`Use ${other} colours`}
      onClick={() => setColorScheme(other)}
    >
      <Icon name={scheme === 'dark' ? 'sun' : 'moon'} />
    </ActionIcon>
  );
}
