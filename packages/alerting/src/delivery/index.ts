import type { Provider, Type } from '@nestjs/common';
import type { CallerTable, PersonalTable } from '@tessera/db-core';
import { type AnalyticsHostOptions, HOST_OPTIONS } from '@tessera/module-kit';
import { AddressRules } from './http/address-rules.js';
import { TargetGuard } from './http/target-guard.js';
import { DeliveriesController } from './routes/deliveries.controller.js';
import { DeliveryDesk } from './routes/delivery-desk.js';
import { DestinationsController } from './routes/destinations.controller.js';
import { DeliveryStarter } from './worker/delivery-starter.js';

export { deliveryConfig } from './delivery.config.js';
export { deliveryReads } from './routes/delivery.reads.js';
export { TargetGuard } from './http/target-guard.js';
export { addressFault } from './routes/destination-request.js';

export const deliveryControllers: readonly Type[] = [DestinationsController, DeliveriesController];

/** What sends notifications, and what changes where they go. */
export const deliveryProviders: readonly Provider[] = [
  {
    provide: TargetGuard,
    inject: [HOST_OPTIONS],
    useFactory: ({ delivery }: AnalyticsHostOptions) => new TargetGuard(new AddressRules(delivery?.webhookAllow ?? [])),
  },
  DeliveryDesk,
  DeliveryStarter,
];

/** A person that is erased by their mail address is no recipient any more, and in no dead letter. */
export const deliveryPersonalTables: readonly PersonalTable[] = [
  { table: 'outbox', subjects: { recipient: 'delete' } },
  { table: 'destinations', subjects: { address: 'delete', created_by: 'anonymise' } },
];

/** Where alerts go is changed by those whose it is; what opens an address or signs for it, no request reads. */
export const deliveryCallerTables: readonly CallerTable[] = [
  { table: 'destinations', withheld: ['address'] },
  { table: 'destination_secrets', withheld: ['secret'] },
  { table: 'outbox', withheld: ['recipient'] },
];
