import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { type AlertMetric, CONDITIONS, type RuleRequest } from '../../api/alerts.js';
import { RecipientsInput } from './recipients-input.js';

interface RuleFormProps {
  readonly request: RuleRequest;
  readonly metrics: readonly AlertMetric[];
  /** Whose it is does not change. */
  readonly owned: boolean;
  readonly onChange: (next: Partial<RuleRequest>) => void;
  readonly onSubmit: () => void;
  /** What can be done with it. */
  readonly children: ReactNode;
}

const number = (value: string | number): number | null => (value === '' ? null : Number(value));

/** All that can be said of a rule. */
export function RuleForm({ request, metrics, owned, onChange, onSubmit, children }: RuleFormProps) {
  const chosen = metrics.find(
    ({ module, metric_type }) => module === request.module && metric_type === request.metric_type,
  );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <TextInput
        label="Name"
        required
        maxLength={200}
        value={request.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Textarea
        label="Description"
        maxLength={2000}
        value={request.description ?? ''}
        onChange={(event) => onChange({ description: event.currentTarget.value || null })}
      />
      <NativeSelect
        label="Metric"
        required
        value={`${request.module}/${request.metric_type}`}
        onChange={(event) => {
          const [module = '', metric_type = ''] = event.currentTarget.value.split('/');
          onChange({ module, metric_type });
        }}
        data={[
          { value: '/', label: 'Choose one', disabled: true },
          ...metrics.map(({ module, metric_type, title }) => ({
            value: `${module}/${metric_type}`,
            label: `${module}: ${title}`,
          })),
        ]}
      />
      <TextInput
        label="Tenant"
        description={
          chosen?.tenant_kind === 'platform'
            ? 'This metric is of the whole platform'
            : `One of ${chosen?.tenant_kind ?? 'its tenants'}; empty: the whole platform`
        }
        disabled={owned || chosen?.tenant_kind === 'platform'}
        value={request.workspace_id ?? ''}
        onChange={(event) => onChange({ workspace_id: event.currentTarget.value || null })}
      />
      <NativeSelect
        label="Fires when it is"
        data={CONDITIONS.map((condition) => ({ value: condition, label: condition.replaceAll('_', ' ') }))}
        value={request.condition}
        onChange={(event) => onChange({ condition: event.currentTarget.value as RuleRequest['condition'] })}
      />
      <NumberInput
        label={`Threshold${chosen ? `, ${chosen.unit}` : ''}`}
        required
        value={request.threshold_value}
        onChange={(value) => onChange({ threshold_value: number(value) ?? 0 })}
      />
      {request.condition === 'between' && (
        <NumberInput
          label="Upper end"
          required
          value={request.threshold_upper ?? ''}
          onChange={(value) => onChange({ threshold_upper: number(value) })}
        />
      )}
      <NumberInput
        label="Recovers at"
        description="Empty: at the threshold. A little apart from it keeps a value that wavers from firing again and again"
        value={request.recovery_value ?? ''}
        onChange={(value) => onChange({ recovery_value: number(value) })}
      />
      <NumberInput
        label="Over how many minutes"
        description="From 60 on complete stored buckets; fewer ask the source"
        min={1}
        max={1440}
        value={request.evaluation_window_minutes}
        onChange={(value) => onChange({ evaluation_window_minutes: number(value) ?? 1 })}
      />
      <NumberInput
        label="For how many minutes it has to hold"
        min={0}
        max={1440}
        value={request.for_minutes}
        onChange={(value) => onChange({ for_minutes: number(value) ?? 0 })}
      />
      <NumberInput
        label="Facts below which there is no value"
        min={0}
        value={request.min_samples}
        onChange={(value) => onChange({ min_samples: number(value) ?? 0 })}
      />
      <NumberInput
        label="Told again after minutes"
        description="Empty: once, and when it recovers"
        min={5}
        max={10080}
        value={request.renotify_minutes ?? ''}
        onChange={(value) => onChange({ renotify_minutes: number(value) })}
      />
      <Checkbox
        label="A state for each tenant"
        checked={request.group_by_tenant}
        onChange={(event) => onChange({ group_by_tenant: event.currentTarget.checked })}
      />
      <Checkbox
        label="Tell when the view behind it is stale"
        checked={request.notify_stale}
        onChange={(event) => onChange({ notify_stale: event.currentTarget.checked })}
      />
      <Checkbox
        label="Tell when there is no value"
        checked={request.notify_no_data}
        onChange={(event) => onChange({ notify_no_data: event.currentTarget.checked })}
      />
      <RecipientsInput
        recipients={request.notification_recipients}
        onChange={(recipients, channels) =>
          onChange({ notification_recipients: recipients, notification_channels: channels })
        }
      />
      <Checkbox
        label="Evaluated"
        checked={request.is_active}
        onChange={(event) => onChange({ is_active: event.currentTarget.checked })}
      />
      <div className="row-acts">{children}</div>
    </form>
  );
}
