import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { rulesQuery } from '../api/alerts.js';
import { useModules } from '../api/queries.js';
import { PageHead } from '../app-shell/page-head.js';
import { ALERT_TABS, type AlertTab } from '../state/alerts-search.js';
import { DeliveriesTab } from './alerts/deliveries-tab.js';
import { DestinationsTab } from './alerts/destinations-tab.js';
import { HistoryTab } from './alerts/history-tab.js';
import { RuleDrawer } from './alerts/rule-drawer.js';
import { RulesTab } from './alerts/rules-tab.js';
import { NotFoundPage } from './not-found-page.js';

const titles: Readonly<Record<AlertTab, string>> = {
  rules: 'Rules',
  history: 'Incidents',
  destinations: 'Destinations',
  deliveries: 'Deliveries',
};

/** Rules, incidents, where they are told and what came of it; there is one where the module of alerts is enabled. */
export function AlertsPage() {
  const search = useSearch({ from: '/alerts' });
  const navigate = useNavigate({ from: '/alerts' });
  const modules = useModules();
  const rules = useQuery(rulesQuery);
  const tab = search.tab ?? 'rules';
  const opened = rules.data?.find(({ id }) => id === search.rule) ?? null;
  const open = (rule: string | undefined): void =>
    void navigate({ search: (before) => ({ ...(before.tab ? { tab: before.tab } : {}), ...(rule ? { rule } : {}) }) });
  if (modules.length > 0 && !modules.some(({ name }) => name === 'alerts')) return <NotFoundPage />;
  return (
    <>
      <PageHead
        title="Alerts"
        about="Rules over the figures of every module: evaluated each minute, told once, quiet otherwise."
      >
        <Button size="xs" onClick={() => open('new')}>
          New rule
        </Button>
      </PageHead>
      <nav className="tabs" aria-label="Alerts">
        {ALERT_TABS.map((each) => (
          <Link
            key={each}
            to="/alerts"
            search={each === 'rules' ? {} : { tab: each }}
            className="tab"
            aria-current={each === tab ? 'page' : undefined}
          >
            {titles[each]}
          </Link>
        ))}
      </nav>
      {tab === 'rules' && <RulesTab onOpen={({ id }) => open(id)} />}
      {tab === 'history' && <HistoryTab />}
      {tab === 'destinations' && <DestinationsTab />}
      {tab === 'deliveries' && <DeliveriesTab />}
      <RuleDrawer rule={opened} opened={opened !== null || search.rule === 'new'} onClose={() => open(undefined)} />
    </>
  );
}
