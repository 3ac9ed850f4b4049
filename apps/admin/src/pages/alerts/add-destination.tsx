import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { addDestination, type Channel, CHANNELS } from '../../api/alerts.js';
import { asProblem } from '../../api/problem.js';
import { ProblemState } from '../../empty/problem-state.js';
import { useAct } from './use-act.js';

/** Adds a destination of the platform; a webhook gets the secret that its messages are signed with. */
export function AddDestination({ onSecret }: { readonly onSecret: (secret: string | null) => void }) {
  const [kind, setKind] = useState<Channel>('webhook');
  const [address, setAddress] = useState('');
  const add = useAct(async () => {
    onSecret((await addDestination(kind, address.trim())).secret);
    setAddress('');
  });
  return (
    <form
      className="form form-row"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(undefined);
      }}
    >
      <NativeSelect
        size="xs"
        label="Kind"
        data={[...CHANNELS]}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as Channel)}
      />
      <TextInput
        size="xs"
        label={kind === 'email' ? 'Mail address' : 'URL'}
        required
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" loading={add.isPending} disabled={address.trim() === ''}>
        Add
      </Button>
      {add.isError && <ProblemState problem={asProblem(add.error)} />}
    </form>
  );
}
