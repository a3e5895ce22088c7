import { useLocalStorage } from '@mantine/hooks';
import { useMatch } from 'react-router';
import type { Cohort } from '../api/schema-types.js';
import { useCohorts } from './cohorts.js';

interface ChosenCohort {
  /** The cohort of the address, else the one chosen last, else the newest; undefined while none is known. */
  cohort: Cohort | undefined;
  cohorts: Cohort[];
  choose: (cohortId: string) => void;
}

/** The cohort in which the reader works, kept on this device. */
export function useChosenCohort(): ChosenCohort {
  const { data: cohorts = [] } = useCohorts();
  const addressed = useMatch('/cohorts/:id')?.params.id;
  const [chosenId, choose] = useLocalStorage({ key: 'wisselwerk.cohort', defaultValue: '' });
  const byId = (id: string | undefined): Cohort | undefined => cohorts.find((cohort) => cohort.id === id);
  const newest = cohorts.reduce<Cohort | undefined>(
    (latest, cohort) => (latest === undefined || cohort.startsOn > latest.startsOn ? cohort : latest),
    undefined,
  );
  return { cohort: byId(addressed) ?? byId(chosenId) ?? newest, cohorts, choose };
}
