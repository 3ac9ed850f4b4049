import { Button } from '@mantine/core';

interface ShownSecretProps {
  readonly value: string;
  readonly onDone: () => void;
}

/** A secret, the one time that it can be seen. */
export function ShownSecret({ value, onDone }: ShownSecretProps) {
  return (
    <div className="shown-secret" role="status">
      <p>
        Messages are signed with this secret. It is shown this once: give it to the receiver now. One before it goes on
        for a day.
      </p>
      <code>{value}</code>
      <Button size="xs" variant="default" onClick={onDone}>
        Done
      </Button>
    </div>
  );
}
