import { Button } from '@mantine/core';
import { IconBell, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../../lib/announce.js';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { useFollow } from '../../api/conversation/followers.js';

/** Follows the proposal, or stops following it. */
export function FollowButton({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('conversation');
  const follow = useFollow();
  const { isFollowing } = proposal;
  return (
    <Button
      variant="outline"
      aria-pressed={isFollowing}
      loading={follow.isPending}
      leftSection={isFollowing ? <IconCheck size={18} aria-hidden /> : <IconBell size={18} aria-hidden />}
      onClick={() =>
        follow.mutate(
          { proposalId: proposal.id, follow: !isFollowing },
          { onSuccess: () => announce(t(isFollowing ? 'followers.stopped' : 'followers.started')) },
        )
      }
    >
      {t(isFollowing ? 'followers.following' : 'followers.follow')}
    </Button>
  );
}
