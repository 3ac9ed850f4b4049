import type { ModuleOption } from '@tessera/module-kit';

/** What an installation may set of the workspace module; `workspace.options` has a column for each. */
export const workspaceOptions: Readonly<Record<string, ModuleOption>> = {
  ip_address: {
    type: 'word',
    description:
      'What is stored of the address in user_activity, whoever writes it: its `network` (/24, /48), or `nothing`. What is stored already stays.',
    value: 'network',
    oneOf: ['network', 'nothing'],
  },
  revenue_per_credit: {
    type: 'number',
    description: 'What a credit earns, in your currency: avg_revenue_per_user and ltv_estimate of cohorts follow.',
    value: 0.01,
    minimum: 0,
    maximum: 1_000_000,
    example: 0.02,
  },
};
