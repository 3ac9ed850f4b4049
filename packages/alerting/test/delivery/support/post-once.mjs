// One POST in a process of its own, which trusts what NODE_EXTRA_CA_CERTS names: Node reads that at its start.
import { AddressRules } from '../../../dist/delivery/http/address-rules.js';
import { GuardedPost } from '../../../dist/delivery/http/guarded-post.js';
import { TargetGuard } from '../../../dist/delivery/http/target-guard.js';

const guard = new TargetGuard(new AddressRules(['127.0.0.0/8']), async () => [{ address: '127.0.0.1', family: 4 }]);
const posting = { url: process.argv[2], headers: {}, body: '{}' };
const { taken } = await new GuardedPost(guard, 10_000).send(posting, new AbortController().signal);
process.stdout.write(String(taken));
