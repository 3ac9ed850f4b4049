import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type AlertRule,
  deleteRule,
  metricsQuery,
  rehearseRule,
  type RuleRequest,
  saveRule,
  snoozeRule,
  testRule,
} from '../../api/alerts.js';
import { asProblem } from '../../api/problem.js';
import { ConfirmDialog } from '../../app-shell/confirm-dialog.js';
import { SideDrawer } from '../../app-shell/side-drawer.js';
import { ProblemState } from '../../empty/problem-state.js';
import { figure } from '../../format/numbers.js';
import { RehearsalView } from './rehearsal-view.js';
import { newRule, requestOf } from './rule-request.js';
import { RuleForm } from './rule-form.js';
import { unitOfRule } from './rule-text.js';
import { useAct } from './use-act.js';

interface RuleDrawerProps {
  /** Null: a new one. */
  readonly rule: AlertRule | null;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A rule: what it asks, a rehearsal of it, and what can be done with it. */
export function RuleDrawer({ rule, opened, onClose }: RuleDrawerProps) {
  return (
    <SideDrawer title={rule?.name ?? 'New rule'} opened={opened} onClose={onClose}>
      {opened && <RuleEditor key={rule?.id ?? 'new'} rule={rule} onClose={onClose} />}
    </SideDrawer>
  );
}

function RuleEditor({ rule, onClose }: Pick<RuleDrawerProps, 'rule' | 'onClose'>) {
  const metrics = useQuery(metricsQuery);
  const [request, setRequest] = useState<RuleRequest>(() => (rule ? requestOf(rule) : newRule));
  const rehearsal = useMutation({ mutationFn: rehearseRule });
  const save = useAct(
    (given: RuleRequest) => saveRule(given, rule?.id ?? null),
    ({ name }) => `${name} is saved; it is evaluated each minute.`,
  );
  const change = (next: Partial<RuleRequest>): void => {
    rehearsal.reset();
    setRequest((before) => ({ ...before, ...next }));
  };
  const unit = metrics.data?.find(
    ({ module, metric_type }) => module === request.module && metric_type === request.metric_type,
  )?.unit;
  return (
    <>
      {rule && <RuleActs rule={rule} onClose={onClose} />}
      <RuleForm
        request={request}
        metrics={metrics.data ?? []}
        owned={rule !== null}
        onChange={change}
        onSubmit={() => save.mutate(request, { onSuccess: onClose })}
      >
        <Button
          variant="default"
          loading={rehearsal.isPending}
          disabled={request.metric_type === ''}
          onClick={() => rehearsal.mutate(request)}
        >
          Rehearse over 30 days
        </Button>
        <Button type="submit" loading={save.isPending}>
          {rule ? 'Save' : 'Make the rule'}
        </Button>
      </RuleForm>
      {rehearsal.data && <RehearsalView rehearsal={rehearsal.data} unit={unitOfRule({ unit: unit ?? null })} />}
      {(rehearsal.isError || save.isError) && <ProblemState problem={asProblem(rehearsal.error ?? save.error)} />}
    </>
  );
}

function RuleActs({ rule, onClose }: { readonly rule: AlertRule; readonly onClose: () => void }) {
  const [ending, setEnding] = useState(false);
  const snoozed = rule.state === 'SNOOZED' || rule.snoozed_until !== null;
  const test = useAct(
    () => testRule(rule.id),
    ({ value, reason, breaches, notifications }) =>
      `It sees ${value === null ? (reason ?? 'nothing') : figure(value, unitOfRule(rule))}${breaches ? ', which would fire' : ''}; ${notifications} notified of the test.`,
  );
  const snooze = useAct(
    (minutes: number) => snoozeRule(rule.id, minutes),
    (_, minutes) => (minutes > 0 ? 'Nobody is told for an hour.' : 'It tells again.'),
  );
  const end = useAct(
    () => deleteRule(rule.id),
    () => `${rule.name} is deleted.`,
  );
  return (
    <div className="row-acts">
      <Button size="xs" variant="default" loading={test.isPending} onClick={() => test.mutate(undefined)}>
        Test
      </Button>
      <Button size="xs" variant="default" loading={snooze.isPending} onClick={() => snooze.mutate(snoozed ? 0 : 60)}>
        {snoozed ? 'Wake' : 'Snooze for an hour'}
      </Button>
      <Button size="xs" variant="default" onClick={() => setEnding(true)}>
        Delete
      </Button>
      <ConfirmDialog
        title={`Delete ${rule.name}?`}
        text="Its incidents stay in the history."
        action="Delete"
        opened={ending}
        busy={end.isPending}
        onClose={() => setEnding(false)}
        onConfirm={() => end.mutate(undefined, { onSuccess: onClose })}
      />
    </div>
  );
}
