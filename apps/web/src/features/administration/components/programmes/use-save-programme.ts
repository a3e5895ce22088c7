import type { UseFormReturnType } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../../lib/announce.js';
import { isStale } from '../../../../lib/api/api-problem.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Programme } from '../../../../lib/api/schema-types.js';
import { showFaults } from '../../../../lib/api/show-faults.js';
import { useUpdateProgramme } from '../../api/programmes/update-programme.js';

type ProgrammeChanges = Omit<components['schemas']['UpdateProgramme'], 'timeZone'>;

interface SavingProgramme<Values> {
  save: (changes: ProgrammeChanges, form: UseFormReturnType<Values>) => void;
  pending: boolean;
  error: Error | null;
  /** Reads the newest version when somebody else changed the programme; what was typed stays. */
  onReload: (() => void) | undefined;
}

/** Saves one part of a programme, and shows the faults at the form of that part. */
export function useSaveProgramme<Values>(programme: Programme): SavingProgramme<Values> {
  const { t } = useTranslation('administration');
  const queryClient = useQueryClient();
  const update = useUpdateProgramme();
  const save = (changes: ProgrammeChanges, form: UseFormReturnType<Values>): void =>
    update.mutate(
      { id: programme.id, version: programme.version, changes: { timeZone: programme.timeZone, ...changes } },
      {
        onSuccess: () => {
          announce(t('programmes.saved'));
          form.resetDirty();
        },
        onError: (error) => showFaults(form, error),
      },
    );
  const reload = (): void => {
    update.reset();
    void queryClient.invalidateQueries({ queryKey: ['programmes'] });
  };
  return {
    save,
    pending: update.isPending,
    error: update.error,
    onReload: isStale(update.error) ? reload : undefined,
  };
}
