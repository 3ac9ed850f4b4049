import { Link } from '@tanstack/react-router';
import { PageHead } from '../app-shell/page-head.js';

export function NotFoundPage() {
  return (
    <>
      <PageHead title="No such page" />
      <p>
        The address leads nowhere. <Link to="/">Go to the overview</Link>
      </p>
    </>
  );
}
