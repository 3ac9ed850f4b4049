import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Row } from '../api/batch.js';
import type { Follows, Module, Socket } from '../api/manifest.js';
import { modulesQuery } from '../api/queries.js';
import { tenantsQuery } from '../api/tenants.js';
import { PageHead } from '../app-shell/page-head.js';
import { SideDrawer } from '../app-shell/side-drawer.js';
import { FieldList } from '../panels/field-list.js';
import { useFollow } from '../state/use-follow.js';
import { TenantPicker } from './dashboard/tenant-picker.js';
import { FollowedThings } from './live/followed-things.js';
import { FollowingMark } from './live/following-mark.js';
import { LiveEvents } from './live/live-events.js';
import { NotFoundPage } from './not-found-page.js';

/** What happens in a module that has a socket to follow, as it happens. */
export function LivePage() {
  const { module: name } = useParams({ from: '/m/$module/live' });
  const modules = useQuery(modulesQuery);
  const module = modules.data?.find((each) => each.name === name);
  const socket = module?.sockets.find(({ follows }) => follows !== null);
  if (module && socket?.follows) return <Live module={module} socket={socket} follows={socket.follows} />;
  return modules.isPending ? (
    <div className="skeleton page-skeleton" role="status" aria-label="Loading" />
  ) : (
    <NotFoundPage />
  );
}

interface LiveProps {
  readonly module: Module;
  readonly socket: Socket;
  readonly follows: Follows;
}

function Live({ module, socket, follows }: LiveProps) {
  const search = useSearch({ from: '/m/$module/live' });
  const navigate = useNavigate({ from: '/m/$module/live' });
  const tenants = useQuery(tenantsQuery(module.name));
  const [opened, setOpened] = useState<Row | null>(null);
  const tenant = search.tenant ?? tenants.data?.find(({ is_platform }) => !is_platform)?.id;
  const { column } = module.tenant;
  const whole = tenant === undefined ? null : { tenant: { column, id: tenant } };
  const { events, following } = useFollow(socket, search.of === undefined ? whole : { of: search.of });
  const fields = module.routes.find(({ path }) => path === follows.read)?.fields ?? {};
  const thing = follows.by.replace(/_id$/, '').replaceAll('_', ' ');
  return (
    <>
      <PageHead title={`${module.title}, live`} about={socket.summary}>
        <FollowingMark following={following} />
      </PageHead>
      <div className="bar">
        {search.of === undefined ? (
          <TenantPicker
            module={module}
            chosen={tenant === undefined ? [] : [tenant]}
            single
            onChange={(chosen) => void navigate({ search: chosen?.[0] === undefined ? {} : { tenant: chosen[0] } })}
          />
        ) : (
          <Link
            to="/m/$module/live"
            params={{ module: module.name }}
            search={search.tenant === undefined ? {} : { tenant: search.tenant }}
          >
            All {thing}s
          </Link>
        )}
        <Link to="/m/$module" params={{ module: module.name }}>
          Dashboard
        </Link>
      </div>
      {search.of === undefined && (
        <FollowedThings
          events={events}
          follows={follows}
          thing={thing}
          onFollow={(of) => void navigate({ search: { ...search, of } })}
        />
      )}
      <LiveEvents
        title={
          search.of === undefined ? `Events of every ${thing}, newest first` : `Events of ${search.of}, newest first`
        }
        events={events}
        following={following}
        follows={follows}
        fields={fields}
        onOpen={setOpened}
      />
      <SideDrawer title="Event" opened={opened !== null} onClose={() => setOpened(null)}>
        {opened && <FieldList row={opened} fields={fields} tz="UTC" />}
      </SideDrawer>
    </>
  );
}
