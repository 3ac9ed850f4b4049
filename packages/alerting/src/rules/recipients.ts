import type { FieldReader } from '@tessera/module-kit';
import { addressFault, type TargetGuard } from '../delivery/index.js';
import { isOneOf, isSetOf, isText, orNothing } from './checks.js';
import { type Channel, CHANNELS, LONGEST, MOST_RECIPIENTS, type RuleRequest } from './rule-settings.js';

const WORDS: Readonly<Record<Channel, string>> = {
  email: 'an address such as ops@example.org',
  slack: 'the https URL of an incoming webhook',
  webhook: 'an http or https URL',
};

/**
 * Reads who is told: each channel that is named needs somebody, and nobody is named for another. What a name resolves to is
 * looked at when it is delivered.
 */
export function takeRecipients(
  reader: FieldReader,
  guard: TargetGuard,
): Pick<RuleRequest, 'notification_channels' | 'notification_recipients'> {
  const channels =
    reader.take(
      'notification_channels',
      orNothing(isSetOf(isOneOf(CHANNELS), CHANNELS.length)),
      `must list some of: ${CHANNELS.join(', ')}`,
      CHANNELS,
    ) ?? [];
  const isGiven = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const given =
    reader.take('notification_recipients', orNothing(isGiven), 'must be an object of addresses by channel', CHANNELS) ??
    {};
  const recipients: Partial<Record<Channel, readonly string[]>> = {};
  for (const [name, addresses] of Object.entries(given)) {
    const field = `notification_recipients.${name.slice(0, 40)}`;
    const channel = CHANNELS.find((each) => each === name);
    if (channel === undefined || !channels.includes(channel))
      reader.refuse(field, 'is not one of notification_channels', channels);
    else if (!isSetOf(isText(LONGEST.address), MOST_RECIPIENTS)(addresses) || addresses.length === 0)
      reader.refuse(field, `must list 1 to ${MOST_RECIPIENTS} different addresses`, MOST_RECIPIENTS);
    else {
      for (const [at, address] of addresses.entries()) {
        const fault = addressFault(channel, address, guard);
        if (fault !== null) reader.refuse(`${field}[${at}]`, fault, WORDS[channel]);
      }
      recipients[channel] = addresses;
    }
  }
  for (const channel of channels.filter((each) => given[each] === undefined))
    reader.refuse(`notification_recipients.${channel}`, 'is missing: the channel has nobody to tell', MOST_RECIPIENTS);
  return { notification_channels: channels, notification_recipients: recipients };
}
