import { Icon } from './icons.js';
import { dismiss, useNotices } from './notices.js';

/** Messages of what was done and what failed; read out by screen readers as they come. */
export function Notices() {
  const notices = useNotices();
  return (
    <div className="notices" role="status" aria-live="polite">
      {notices.map(({ id, text, kind }) => (
        <div key={id} className="notice" data-kind={kind}>
          <Icon name={kind === 'done' ? 'check' : 'warning'} />
          <span>{text}</span>
          <button type="button" aria-label="Close the message" onClick={() => dismiss(id)}>
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
    </div>
  );
}
