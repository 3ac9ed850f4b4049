import { ActionIcon } from '@mantine/core';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Icon } from './icons.js';
import { Navigation } from './navigation.js';
import { OfflineBar } from './offline-bar.js';

/** Navigation at the side (above, behind a button, on a phone) and the page beside it. */
export function Shell() {
  const [open, setOpen] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);

  // A new page begins at its beginning for who reads by ear or keyboard too.
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    setOpen(false);
    main.current?.focus({ preventScroll: true });
  }, [path]);

  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="topbar">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={open ? 'Close the navigation' : 'Open the navigation'}
          aria-expanded={open}
          aria-controls="navigation"
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'close' : 'menu'} />
        </ActionIcon>
        <span className="brand">Tessera</span>
      </header>
      <Navigation open={open} />
      <main id="main" ref={main} tabIndex={-1}>
        <OfflineBar />
        <Outlet />
      </main>
    </div>
  );
}
