import { Button } from '@mantine/core';
import { notify } from '../../app-shell/notices.js';

/** A new key, the one time that it can be seen. */
export function MadeKey({ value, onClose }: { readonly value: string; readonly onClose: () => void }) {
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      notify('The key is copied.');
    } catch {
      notify('The browser does not let the page copy: select the key instead.', 'problem');
    }
  };
  return (
    <div className="form" role="status">
      <p>
        <strong>Copy it now.</strong> Only a digest is kept: nobody can show it again.
      </p>
      <pre className="made-key" tabIndex={0}>
        {value}
      </pre>
      <div className="dialog-actions">
        <Button variant="default" onClick={() => void copy()}>
          Copy
        </Button>
        <Button onClick={onClose}>Done</Button>
      </div>
    </div>
  );
}
