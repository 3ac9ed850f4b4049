import type { AnalyticsModuleDefinition, ModuleOption } from '@tessera/module-kit';

const number = (
  value: number,
  minimum: number,
  maximum: number,
  example: number,
  description: string,
): Extract<ModuleOption, { type: 'number' }> => ({ type: 'number', value, minimum, maximum, example, description });

/** What an installation may set of delivery; `alerts.options` has a column for each. */
export const deliveryConfig = {
  delivery_attempts: number(20, 1, 100, 10, 'Attempts to deliver a notification before it is a dead letter.'),
  delivery_hours: number(
    24,
    1,
    168,
    48,
    'Hours after which a notification that could not be delivered is a dead letter.',
  ),
  delivery_concurrency: number(8, 1, 64, 16, 'Notifications that one replica sends at the same time.'),
  delivery_timeout_seconds: number(10, 1, 30, 5, 'Seconds that a webhook or Slack has for its whole answer.'),
  disable_after_failures: number(
    10,
    1,
    1000,
    20,
    'Failures in a row after which a destination is disabled, if they last as long as disable_after_hours says.',
  ),
  disable_after_hours: number(12, 0, 168, 24, 'Hours that a destination has to fail before it is disabled.'),
  keep_deliveries_days: number(90, 1, 730, 180, 'Days that deliveries are listed after they were sent or given up.'),
} as const satisfies Readonly<Record<string, ModuleOption>>;

/** A number for each option. */
export type DeliveryOptions = Readonly<Record<keyof typeof deliveryConfig, number>>;

/** Options as this process was configured. */
export function deliveryOptionsOf(
  definitions: readonly Pick<AnalyticsModuleDefinition, 'name' | 'options'>[],
): DeliveryOptions {
  const configured = definitions.find(({ name }) => name === 'alerts')?.options ?? {};
  const valueOf = (name: keyof typeof deliveryConfig): number => {
    const option = configured[name];
    return option?.type === 'number' ? option.value : deliveryConfig[name].value;
  };
  return {
    delivery_attempts: valueOf('delivery_attempts'),
    delivery_hours: valueOf('delivery_hours'),
    delivery_concurrency: valueOf('delivery_concurrency'),
    delivery_timeout_seconds: valueOf('delivery_timeout_seconds'),
    disable_after_failures: valueOf('disable_after_failures'),
    disable_after_hours: valueOf('disable_after_hours'),
    keep_deliveries_days: valueOf('keep_deliveries_days'),
  };
}
