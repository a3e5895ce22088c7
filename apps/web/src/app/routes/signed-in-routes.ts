import type { RouteObject } from 'react-router';
import { accountRoutes } from './account-routes.js';
import { administrationRoutes } from './administration-routes.js';
import { deskRoutes } from './desk-routes.js';
import { exchangeRoutes } from './exchange-routes.js';
import { intervisionRoutes } from './intervision-routes.js';
import { meetingRoutes } from './meeting-routes.js';
import { messageRoutes } from './message-routes.js';
import { proposalRoutes } from './proposal-routes.js';

/** Addresses for who is signed in; the server decides what each of them may see there. */
export const signedInRoutes: RouteObject[] = [
  ...deskRoutes,
  ...exchangeRoutes,
  ...proposalRoutes,
  ...meetingRoutes,
  ...intervisionRoutes,
  ...messageRoutes,
  administrationRoutes,
  ...accountRoutes,
];
