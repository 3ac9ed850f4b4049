import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { TesseraError } from '@tessera/db-core';
import type { AddressRules, Verdict } from './address-rules.js';
import { type Resolve, systemResolve } from './resolve.js';
import { parseTarget, type Target } from './target-url.js';

/** One text for a host that is unknown and one that is inside: the difference would tell which inner names exist. */
const NOT_PUBLIC = 'must be at a host whose name resolves to public addresses only';
const HTTPS_ONLY = 'must begin with https:// (plain http:// is for networks in TESSERA_WEBHOOK_ALLOW)';

/** Nothing is sent to a URL; `detail` follows its name, and is for whoever gave it. */
export class TargetRefused extends TesseraError {
  readonly code = 'target_refused';

  constructor(
    readonly detail: string,
    cause?: unknown,
  ) {
    super(`the URL ${detail}`, cause);
  }
}

/** A target with the addresses that were looked at. */
export interface CheckedTarget extends Target {
  readonly addresses: readonly LookupAddress[];
  /** All of them lie in networks that the operator allows; what happens there is not told to tenants. */
  readonly inner: boolean;
}

/** Decides what may be connected to, and by which addresses. */
export class TargetGuard {
  constructor(
    private readonly rules: AddressRules,
    private readonly resolve: Resolve = systemResolve,
  ) {}

  /** What is wrong with a URL as far as can be told without asking the network; null where nothing is. */
  fault(text: string): string | null {
    const target = parseTarget(text);
    if (typeof target === 'string') return target;
    // A name may be one of an allowed network, where http is good enough.
    if (!target.literal) return target.url.protocol === 'http:' && !this.rules.allowsSome ? HTTPS_ONLY : null;
    return faultOf(target.url, [this.rules.judge(target.host)]);
  }

  /** Resolves the host once. Connect to the addresses of the answer and to no others. @throws TargetRefused */
  async check(text: string): Promise<CheckedTarget> {
    const target = parseTarget(text);
    if (typeof target === 'string') throw new TargetRefused(target);
    const addresses = await this.addressesOf(target);
    const verdicts = addresses.map(({ address }) => this.rules.judge(address));
    const fault = faultOf(target.url, verdicts);
    if (fault !== null) throw new TargetRefused(fault);
    return { ...target, addresses, inner: verdicts.every((verdict) => verdict === 'allowed') };
  }

  private async addressesOf({ host, literal }: Target): Promise<readonly LookupAddress[]> {
    if (literal) return [{ address: host, family: isIP(host) }];
    try {
      return await this.resolve(host);
    } catch (error) {
      throw new TargetRefused(NOT_PUBLIC, error);
    }
  }
}

function faultOf({ protocol }: URL, verdicts: readonly Verdict[]): string | null {
  if (verdicts.length === 0 || verdicts.includes('refused')) return NOT_PUBLIC;
  return protocol === 'https:' || verdicts.every((verdict) => verdict === 'allowed') ? null : HTTPS_ONLY;
}
