import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = readonly [Address, number];

/** Anybody's, somebody's whom the operator allows, or not to be connected to. */
export type Verdict = 'public' | 'allowed' | 'refused';

/** Addresses of global unicast that answer inside clouds only: Azure's host, for one. */
const INNER: readonly Network[] = [ipaddr.parseCIDR('168.63.129.16/32')];
/** All that is assigned for the Internet; whatever embeds an IPv4 address in its first bits lies outside. */
const GLOBAL: Network = ipaddr.parseCIDR('2000::/3');

/** Says which addresses may be connected to: those of the Internet, and the networks that the operator allows. */
export class AddressRules {
  private readonly allow: readonly Network[];

  /** @param allow networks in CIDR notation (TESSERA_WEBHOOK_ALLOW) */
  constructor(allow: readonly string[]) {
    this.allow = allow.map((network) => ipaddr.parseCIDR(network));
  }

  /** Whether the operator allows any network at all. */
  get allowsSome(): boolean {
    return this.allow.length > 0;
  }

  judge(text: string): Verdict {
    if (!ipaddr.isValid(text)) return 'refused';
    const address = ipaddr.parse(text);
    if (spellings(address).some((each) => this.allow.some((network) => within(each, network)))) return 'allowed';
    if (address.range() !== 'unicast' || INNER.some((network) => within(address, network))) return 'refused';
    return address.kind() === 'ipv4' || within(address, GLOBAL) ? 'public' : 'refused';
  }
}

function within(address: Address, [network, bits]: Network): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}

/** An IPv4 address can be written as an IPv6 one; a connection to either is the same. */
function spellings(address: Address): readonly Address[] {
  return address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress()
    ? [address, address.toIPv4Address()]
    : [address];
}
