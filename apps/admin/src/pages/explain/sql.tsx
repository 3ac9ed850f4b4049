import { Button } from '@mantine/core';
import { notify } from '../../app-shell/notices.js';

/** SQL as it stands, to be read, scrolled and copied. */
export function Sql({ text, label }: { readonly text: string; readonly label: string }) {
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      notify('The SQL is copied.');
    } catch {
      notify('The browser does not let the page copy: select the text instead.', 'problem');
    }
  };
  return (
    <div className="sql">
      <pre tabIndex={0} role="region" aria-label={label}>
        {text.trim()}
      </pre>
      <Button size="compact-xs" variant="default" onClick={() => void copy()}>
        Copy
      </Button>
    </div>
  );
}
