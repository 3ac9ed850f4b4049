import type { Principal } from '@tessera/db-core';
import type { plans, RateLimits } from '../config/delivery-settings.js';

type Plan = (typeof plans)[number];

/** What rate limits are made of. */
export interface RateSettings {
  readonly limits: RateLimits;
  /** Of callers none of whose tenants is on a plan that has a limit. */
  readonly defaultPlan: Exclude<Plan, 'admin'>;
  /** Plans of the caller's tenants, as the modules know them. */
  readonly plansOf: (principal: Principal) => Promise<readonly string[]>;
}

interface Known {
  readonly plan: Promise<Plan>;
  readonly at: number;
}

/** A change of plan is in force after this long. */
const knownMs = 60_000;
const most = 10_000;

/** Finds the plan that a caller's limit follows: the key's own, the administrator's, or the best among its tenants. */
export class PlanFinder {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly settings: RateSettings,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Requests an hour. Rejects where the database does not answer. */
  async limitOf(principal: Principal): Promise<number> {
    return this.settings.limits[await this.planOf(principal)];
  }

  private planOf(principal: Principal): Plan | Promise<Plan> {
    const own = this.planNamed(principal.grant?.plan ?? '');
    if (own !== undefined) {
      return own;
    }
    if (principal.role !== 'authenticated') {
      return principal.role === 'admin' ? 'admin' : this.settings.defaultPlan;
    }
    return this.remembered(principal);
  }

  private remembered(principal: Principal): Promise<Plan> {
    const id = JSON.stringify([principal.credential, principal.tenants]);
    const known = this.known.get(id);
    if (known !== undefined && this.clock() - known.at < knownMs) {
      return known.plan;
    }
    const plan = this.ask(principal).catch((error: unknown) => {
      this.known.delete(id);
      throw error;
    });
    this.known.delete(id);
    this.known.set(id, { plan, at: this.clock() });
    const [oldest] = this.known.size > most ? this.known.keys() : [];
    if (oldest !== undefined) {
      this.known.delete(oldest);
    }
    return plan;
  }

  private async ask(principal: Principal): Promise<Plan> {
    const { limits, plansOf, defaultPlan } = this.settings;
    const found = (await plansOf(principal)).flatMap((name) => this.planNamed(name) ?? []);
    return found.sort((a, b) => limits[b] - limits[a])[0] ?? defaultPlan;
  }

  /** Sources spell plans as they like; `admin` is nothing that a tenant can be on. */
  private planNamed(name: string): Plan | undefined {
    return (['starter', 'pro', 'enterprise'] as const).find((plan) => plan === name.trim().toLowerCase());
  }
}
