import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { createQueryClient } from '../lib/api/query-client.js';
import { currentSessionQuery } from '../lib/session/current-session.js';
import { styleNonce } from '../lib/theme/style-nonce.js';
import { cssVariables, theme } from '../lib/theme/theme.js';
import { createRouter } from './router.js';

const queryClient = createQueryClient(() => {
  queryClient.setQueryData(currentSessionQuery.queryKey, null);
  const { pathname, search } = router.state.location;
  if (!pathname.startsWith('/sign-in')) {
    void router.navigate(`/sign-in?to=${encodeURIComponent(pathname + search)}`);
  }
});
const router = createRouter(queryClient);

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
