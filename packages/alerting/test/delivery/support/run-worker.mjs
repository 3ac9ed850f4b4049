// A worker of its own process, which the tests kill: what it is told stands in one variable.
import { Database } from '@tessera/db-core';
import { AddressRules } from '../../../dist/delivery/http/address-rules.js';
import { TargetGuard } from '../../../dist/delivery/http/target-guard.js';
import { openSenders } from '../../../dist/delivery/senders.js';
import { DeliveryWorker } from '../../../dist/delivery/worker/delivery-worker.js';

const { url, allow, smtpUrl, settings } = JSON.parse(process.env.ALERTS_WORKER);
const db = await Database.open({ url, poolSize: 4 });
const guard = new TargetGuard(new AddressRules(allow));
const senders = openSenders({ guard, smtpUrl, timeoutMs: 20_000 });
const worker = new DeliveryWorker(db, senders.byChannel, settings, {
  onTrouble: (message, error) => process.stderr.write(`${message}: ${error}\n`),
});
worker.start();
process.stdout.write('started\n');
