import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { createKey, KEY_ROLES, KEY_SCOPES, keysQuery, type NewKey } from '../../api/keys.js';
import { asProblem } from '../../api/problem.js';
import { useModules } from '../../api/queries.js';
import { SideDrawer } from '../../app-shell/side-drawer.js';
import { ProblemState } from '../../empty/problem-state.js';
import { MadeKey } from './made-key.js';

const EMPTY: NewKey = {
  name: '',
  role: 'authenticated',
  scopes: ['read'],
  modules: null,
  tenants: {},
  expires_in_days: 90,
};

interface NewKeyProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Makes a key, and shows it the one time that it can be seen. */
export function NewKeyDrawer({ opened, onClose }: NewKeyProps) {
  const queries = useQueryClient();
  const make = useMutation({
    mutationFn: createKey,
    onSuccess: () => void queries.invalidateQueries({ queryKey: keysQuery.queryKey }),
  });
  const close = (): void => {
    make.reset();
    onClose();
  };
  return (
    <SideDrawer title="New API key" opened={opened} onClose={close}>
      {make.data === undefined ? (
        <KeyForm busy={make.isPending} onMake={(key) => make.mutate(key)} />
      ) : (
        <MadeKey value={make.data} onClose={close} />
      )}
      {make.isError && <ProblemState problem={asProblem(make.error)} />}
    </SideDrawer>
  );
}

function KeyForm({ busy, onMake }: { readonly busy: boolean; readonly onMake: (key: NewKey) => void }) {
  const modules = useModules();
  const [key, setKey] = useState(EMPTY);
  const set = (next: Partial<NewKey>): void => setKey((before) => ({ ...before, ...next }));
  const claims = [...new Set(modules.map(({ tenant }) => tenant.claim))];
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onMake({ ...key, tenants: key.role === 'authenticated' ? key.tenants : {} });
  };
  return (
    <form className="form" onSubmit={submit}>
      <TextInput
        label="Name"
        description="What will use it, for example: dashboards"
        required
        maxLength={63}
        value={key.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label="Role"
        description="What it sees; the database enforces it"
        data={[...KEY_ROLES]}
        value={key.role}
        onChange={(event) => set({ role: event.currentTarget.value as NewKey['role'] })}
      />
      <Choices
        label="May"
        options={KEY_SCOPES}
        chosen={key.scopes}
        onChange={(scopes) => set({ scopes: scopes as NewKey['scopes'] })}
      />
      <Choices
        label="Modules (all where none is chosen)"
        options={modules.map(({ name }) => name)}
        chosen={key.modules ?? []}
        onChange={(names) => set({ modules: names.length === 0 ? null : names })}
      />
      {key.role === 'authenticated' &&
        claims.map((claim) => (
          <TextInput
            key={claim}
            label={claim.charAt(0).toUpperCase() + claim.slice(1)}
            description="Ids that it opens, with commas between them"
            value={key.tenants[claim]?.join(', ') ?? ''}
            onChange={(event) => set({ tenants: withClaim(key.tenants, claim, event.currentTarget.value) })}
          />
        ))}
      <NumberInput
        label="Ends in days"
        min={1}
        max={730}
        value={key.expires_in_days}
        onChange={(value) => set({ expires_in_days: Number(value) || 1 })}
      />
      <Button type="submit" loading={busy} disabled={key.name.trim() === '' || key.scopes.length === 0}>
        Make the key
      </Button>
    </form>
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly options: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

function Choices({ label, options, chosen, onChange }: ChoicesProps) {
  return (
    <Checkbox.Group label={label} value={[...chosen]} onChange={onChange}>
      <div className="choices">
        {options.map((option) => (
          <Checkbox key={option} value={option} label={option} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** Ids as they are typed: a comma at the end is kept until the next id comes. */
function withClaim(tenants: NewKey['tenants'], claim: string, text: string): NewKey['tenants'] {
  const { [claim]: _before, ...others } = tenants;
  const ids = text.split(',').map((id) => id.trimStart());
  return text.trim() === '' ? others : { ...others, [claim]: ids };
}
