import { createTheme, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { forgetAnswers } from './api/batch.js';
import { listenLive } from './api/live.js';
import { makeQueryClient } from './api/queries.js';
import { currentToken, onSession, takeTokenFromLink } from './api/session.js';
import { Notices } from './app-shell/notices-region.js';
import { SignInPage } from './pages/sign-in-page.js';
import { router } from './routes.js';

takeTokenFromLink();
const queries = makeQueryClient();
// Variables are in styles/mantine.css: a style element would need an exception in the content security policy.
const theme = createTheme({ primaryColor: 'teal' });

/** The whole page: signed in or not. */
export function App() {
  const token = useSyncExternalStore(onSession, currentToken);
  useEffect(() => {
    if (token === null) {
      queries.clear();
      forgetAnswers();
      return;
    }
    const listening = new AbortController();
    void listenLive(queries, listening.signal);
    return () => listening.abort();
  }, [token]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queries}>
        {token === null ? <SignInPage /> : <RouterProvider router={router} />}
        <Notices />
      </QueryClientProvider>
    </MantineProvider>
  );
}
