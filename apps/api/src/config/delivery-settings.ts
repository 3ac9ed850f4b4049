import { z } from 'zod';
import type { Setting, SettingValue } from './setting.js';
import { networks, oneOf } from './value-types.js';

const setting = <T>(value: Setting<T>): Setting<T> => value;

/** Plans that a tenant can have, and the one of the admin's own requests. */
export const plans = ['starter', 'pro', 'enterprise', 'admin'] as const;

/** Requests an hour by plan. */
export type RateLimits = Readonly<Record<(typeof plans)[number], number>>;

/** Those of SPEC.md 2. */
export const standardLimits: RateLimits = { starter: 100, pro: 500, enterprise: 2000, admin: 500 };

const rateLimits = z.string().transform((text, context): RateLimits | 'off' => {
  if (text === 'off') {
    return 'off';
  }
  const limits: Record<string, number> = {};
  for (const part of text.split(',')) {
    const [plan = '', limit = ''] = part.split('=').map((word) => word.trim());
    if (!(plan in standardLimits) || !/^[1-9]\d{0,8}$/.test(limit)) {
      context.addIssue({
        code: 'custom',
        message: `is not a list of plan=requests an hour: "${part}" is not one of ${plans.join(', ')} with a number`,
      });
      return z.NEVER;
    }
    limits[plan] = Number(limit);
  }
  return { ...standardLimits, ...limits };
});

/** Variables of parts that modules bring: mail, webhooks, research releases, plans. */
export const deliverySettings = {
  smtpUrl: setting({
    name: 'TESSERA_SMTP_URL',
    schema: z
      .string()
      .regex(/^smtps?:\/\/[^\s/]+/, 'is not an smtp:// or smtps:// URL')
      .optional(),
    fallback: 'none',
    comment: 'Mail server for alerts.',
    example: 'smtps://user:secret@mail.example.org:465',
    secret: true,
  }),
  webhookAllow: setting({
    name: 'TESSERA_WEBHOOK_ALLOW',
    schema: networks.default([]),
    fallback: 'none',
    comment: 'Private networks that webhooks may reach, in CIDR notation, comma-separated.',
    example: '10.20.0.0/16',
  }),
  researchKeysDir: setting({
    name: 'TESSERA_RESEARCH_KEYS_DIR',
    schema: z.string().max(1000).optional(),
    fallback: 'research-keys in the data directory',
    comment: 'Folder of the keys of research releases, outside the database; all replicas need the same one.',
    example: '/var/lib/tessera/research-keys',
  }),
  rateLimits: setting({
    name: 'TESSERA_RATE_LIMITS',
    schema: rateLimits.optional(),
    fallback: 'off with the embedded database, else starter=100,pro=500,enterprise=2000,admin=500',
    comment: 'Requests an hour by plan, or `off`; facts are counted apart, 10,000 for each request.',
    example: 'starter=100,pro=500,enterprise=2000,admin=500',
  }),
  defaultPlan: setting({
    name: 'TESSERA_DEFAULT_PLAN',
    schema: oneOf(['starter', 'pro', 'enterprise']).default('enterprise'),
    fallback: 'enterprise',
    comment: 'Plan of tenants whose plan is not known.',
    example: 'pro',
  }),
} as const;

/** What those variables say. */
export type DeliverySettings = {
  readonly [K in keyof typeof deliverySettings]: SettingValue<(typeof deliverySettings)[K]>;
};

/** Variables that the module `alerts` alone reads. */
const ofAlerts = [deliverySettings.smtpUrl, deliverySettings.webhookAllow];

/**
 * Says which of these variables is set although nothing enabled reads it, so that no one believes in a delivery that does not
 * happen. `modules` are the names of the enabled ones.
 */
export function settingsWithoutEffect(
  environment: Readonly<Record<string, string | undefined>>,
  modules: readonly string[],
): readonly string[] {
  if (modules.includes('alerts')) {
    return [];
  }
  return ofAlerts.map((each) => each.name).filter((name) => (environment[name] ?? '').trim() !== '');
}
