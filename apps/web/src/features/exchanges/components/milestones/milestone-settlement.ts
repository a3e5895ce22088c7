import { useTranslation } from 'react-i18next';
import { announce } from '../../../../lib/announce.js';
import type { Milestone } from '../../../../lib/api/schema-types.js';
import { useSettleMilestone, type MilestoneSettlement } from '../../api/settle-milestone.js';

interface AnnouncedSettlement {
  settleAs: (settlement: MilestoneSettlement) => void;
  isPending: boolean;
  error: Error | null;
}

/** Settles a milestone and says so; `onSettled` runs after a success. */
export function useAnnouncedSettlement(milestone: Milestone, onSettled?: () => void): AnnouncedSettlement {
  const { t } = useTranslation('milestones');
  const { mutate, isPending, error } = useSettleMilestone();
  const { title } = milestone;
  const said = {
    done: t('ticked', { title }),
    open: t('reopened', { title }),
    waived: t('waivedNow', { title }),
  };
  const settleAs = (settlement: MilestoneSettlement): void =>
    mutate(
      { milestone, settlement },
      {
        onSuccess: () => {
          announce(said[settlement.status]);
          onSettled?.();
        },
      },
    );
  return { settleAs, isPending, error };
}
