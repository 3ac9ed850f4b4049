import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Channel, CHANNELS, type Recipients } from '../../api/alerts.js';

interface RecipientsInputProps {
  readonly recipients: Recipients;
  readonly onChange: (recipients: Recipients, channels: readonly Channel[]) => void;
}

const labels: Readonly<Record<Channel, string>> = {
  email: 'Mail addresses',
  slack: 'Slack webhooks',
  webhook: 'Webhooks',
};

const addressesOf = (text: string): readonly string[] =>
  text
    .split(/[,\s]+/)
    .map((address) => address.trim())
    .filter((address) => address !== '');

/** Who is told, channel by channel; a channel without an address is not used. */
export function RecipientsInput({ recipients, onChange }: RecipientsInputProps) {
  const [typed, setTyped] = useState<Readonly<Record<Channel, string>>>({
    email: (recipients.email ?? []).join(', '),
    slack: (recipients.slack ?? []).join(', '),
    webhook: (recipients.webhook ?? []).join(', '),
  });
  const set = (channel: Channel, text: string): void => {
    const next = { ...typed, [channel]: text };
    setTyped(next);
    const used = CHANNELS.filter((each) => addressesOf(next[each]).length > 0);
    onChange(Object.fromEntries(used.map((each) => [each, addressesOf(next[each])])), used);
  };
  return (
    <>
      {CHANNELS.map((channel) => (
        <TextInput
          key={channel}
          label={labels[channel]}
          description="With commas between them"
          value={typed[channel]}
          onChange={(event) => set(channel, event.currentTarget.value)}
        />
      ))}
    </>
  );
}
