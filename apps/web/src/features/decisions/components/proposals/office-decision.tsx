import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AwaitedKind, Proposal } from '../../../../lib/api/schema-types.js';

/** What waits and is settled on the proposal's own page: a text to change, a sponsor to find. */
export function OfficeDecision({ proposal, what }: { proposal: Proposal; what: AwaitedKind }) {
  const { t } = useTranslation('decisions');
  const isText = what === 'text';
  return (
    <>
      {proposal.next === null ? null : <Text>{proposal.next.sentence}</Text>}
      <Button component={Link} to={`/proposals/${proposal.id}${isText ? '/edit' : ''}`} mt="md">
        {t(isText ? 'proposal.edit' : 'proposal.open')}
      </Button>
    </>
  );
}
