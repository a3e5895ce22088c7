import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { RouterProvider } from 'react-router';
import { createQueryClient } from '../lib/api/query-client.js';
import { currentSessionQuery } from '../lib/session/current-session.js';
import { styleNonce } from '../lib/theme/style-nonce.js';
import { cssVariables, theme } from '../lib/theme/theme.js';
import { createRouter } from './router.js';

const queryClient = createQueryClient(() => void leaveToSignIn());
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
