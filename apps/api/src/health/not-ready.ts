import type { HealthCheckResult } from '@nestjs/terminus';
import { Problem, type ProblemBody } from '@tessera/module-kit';

/** 503: a probe that does not hold; says which part. */
export class NotReady extends Problem {
  constructor(private readonly result: Pick<HealthCheckResult, 'error' | 'details'>) {
    const parts = Object.keys(result.error ?? {}).join(', ');
    super(503, 'not_ready', 'Not ready', `Not ready: ${parts}.`, { headers: { 'retry-after': '2' } });
  }

  override toBody(): ProblemBody & { readonly details: object } {
    return { ...super.toBody(), details: this.result.details };
  }
}
