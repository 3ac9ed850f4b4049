import { Button } from '@mantine/core';
import type { ApiKey } from '../../api/keys.js';
import { moment, relative } from '../../format/dates.js';
import type { Column } from '../../panels/data-table.js';

/** Columns of the keys page. */
export function keyColumns(now: number, onRevoke: (key: ApiKey) => void): readonly Column<ApiKey>[] {
  return [
    {
      id: 'name',
      title: 'Name',
      value: ({ name }) => name,
      cell: ({ name, prefix }) => (
        <>
          {name}
          <code className="cell-under">{prefix}</code>
        </>
      ),
    },
    {
      id: 'state',
      title: 'State',
      value: ({ state }) => state,
      cell: ({ state }) => (
        <span className="outcome" data-outcome={state === 'live' ? 'succeeded' : 'ended'}>
          {state}
        </span>
      ),
    },
    { id: 'role', title: 'Role', value: ({ role }) => role, cell: ({ role }) => role },
    { id: 'scopes', title: 'May', value: ({ scopes }) => scopes.join(', '), cell: ({ scopes }) => scopes.join(', ') },
    {
      id: 'modules',
      title: 'Modules',
      value: ({ modules }) => modules?.join(', ') ?? 'all',
      cell: ({ modules }) => modules?.join(', ') ?? 'all',
    },
    {
      id: 'tenants',
      title: 'Tenants',
      value: ({ tenants }) => tenantsText(tenants),
      cell: ({ tenants }) => tenantsText(tenants),
    },
    {
      id: 'used',
      title: 'Last used',
      value: ({ last_used_at }) => last_used_at,
      cell: ({ last_used_at }) => <time title={moment(last_used_at, 'UTC')}>{relative(last_used_at, now)}</time>,
    },
    {
      id: 'ends',
      title: 'Ends',
      value: ({ expires_at }) => expires_at,
      cell: ({ expires_at }) => <time title={moment(expires_at, 'UTC')}>{relative(expires_at, now)}</time>,
    },
    {
      id: 'revoke',
      title: 'Revoke',
      value: () => null,
      cell: (key) =>
        key.state === 'live' && (
          <Button size="compact-xs" variant="default" onClick={() => onRevoke(key)} aria-label={`Revoke ${key.name}`}>
            Revoke
          </Button>
        ),
    },
  ];
}

function tenantsText(tenants: ApiKey['tenants']): string {
  const ids = Object.values(tenants).flat();
  return ids.length === 0 ? 'as its role' : ids.join(', ');
}
