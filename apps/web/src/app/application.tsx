import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { RouterProvider } from 'react-router';
import { createQueryClient } from '../lib/api/query-client.js';
import { currentSessionQuery } from '../lib/session/current-session.js';
import { secondStepPath } from '../lib/session/second-step.js';
import { styleNonce } from '../lib/theme/style-nonce.js';
import { cssVariables, theme } from '../lib/theme/theme.js';
import { createRouter } from './router.js';

const queryClient = createQueryClient({
  onSignedOut: () => void leaveToSignIn(),
  onSecondStepAsked: () => void leaveToSecondStep(),
});
const router = createRouter(queryClient);

// Titles, refusals and faults come from the server in the reader's language.
i18next.on('languageChanged', () => void queryClient.invalidateQueries());

/** Goes to the sign-in page, keeping the address for after signing in. */
async function leaveToSignIn(): Promise<void> {
  queryClient.setQueryData(currentSessionQuery.queryKey, null);
  const { pathname, search } = router.state.location;
  if (pathname.startsWith('/sign-in')) return;
  await router.navigate(`/sign-in?to=${encodeURIComponent(pathname + search)}`);
}

/** Goes where the second step of signing in is taken: it was set up elsewhere meanwhile. */
async function leaveToSecondStep(): Promise<void> {
  const session = await queryClient.fetchQuery({ ...currentSessionQuery, staleTime: 0 });
  const { pathname, search } = router.state.location;
  const path = session === null ? null : secondStepPath(session, pathname + search);
  if (path !== null && !pathname.startsWith('/sign-in')) await router.navigate(path);
}

/** The application with all that surrounds its pages: look, cache and addresses. */
export function Application() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
