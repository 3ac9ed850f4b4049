import type { Provider } from '@nestjs/common';
import { type AnalyticsHostOptions, HOST_OPTIONS } from '@tessera/module-kit';
import { AddressRules } from './http/address-rules.js';
import { TargetGuard } from './http/target-guard.js';
import { DeliveryStarter } from './worker/delivery-starter.js';

export { deliveryConfig } from './delivery.config.js';

/** What sends notifications. */
export const deliveryProviders: readonly Provider[] = [
  {
    provide: TargetGuard,
    inject: [HOST_OPTIONS],
    useFactory: ({ delivery }: AnalyticsHostOptions) => new TargetGuard(new AddressRules(delivery?.webhookAllow ?? [])),
  },
  DeliveryStarter,
];
