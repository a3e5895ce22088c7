import { press, type Screen } from './screen.js';

/** The methods by which groups work, for who adds to them and for who reads them. */
export const methodScreens: readonly Screen[] = [
  {
    name: 'intervision methods with their steps',
    as: 'begeleider',
    path: ({ programme }) => `/intervision-methods/${programme}`,
    open: press(
      { nl: 'Stappen laten zien: Incidentmethode', en: 'Show the steps: Incident method' },
      { nl: 'Stappen laten zien: Roddelmethode', en: 'Show the steps: Gossip method' },
    ),
    onTelephone: true,
  },
  {
    name: 'intervision methods for who brings cases',
    as: 'k-jbw',
    path: ({ programme }) => `/intervision-methods/${programme}`,
  },
  {
    name: 'new intervision method with faults',
    as: 'bureau',
    path: ({ programme }) => `/intervision-methods/${programme}/new`,
    open: press({ nl: 'Stap toevoegen', en: 'Add a step' }, { nl: 'Opslaan', en: 'Save' }),
    onTelephone: true,
  },
  {
    name: 'intervision method from another',
    as: 'begeleider',
    path: ({ programme }) => `/intervision-methods/${programme}/new?from=ten_step`,
    onTelephone: true,
  },
];
