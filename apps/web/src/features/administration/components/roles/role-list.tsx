import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import lined from '../../../../components/layout/lined-list.module.css';
import { QueryView } from '../../../../components/states/query-view.js';
import type { Membership, Person } from '../../../../lib/api/schema-types.js';
import { useDateFormats } from '../../../../lib/dates/use-date-formats.js';
import { usePersonMemberships } from '../../api/people/list-person-memberships.js';
import { EndRoleDialog } from './end-role-dialog.js';
import classes from './role-list.module.css';

/** The roles of a person with where and when they count, those that are over last. */
export function RoleList({ person }: { person: Person }) {
  const { t } = useTranslation('administration');
  const memberships = usePersonMemberships(person.id);
  return (
    <QueryView query={memberships} skeleton={[90]}>
      {(items) =>
        items.length === 0 ? (
          <Text c="dimmed">{t('roles.none', { name: person.name })}</Text>
        ) : (
          <ul className={lined.list}>
            {[...items]
              .sort((a, b) => Number(b.current) - Number(a.current))
              .map((membership) => (
                <RoleRow
                  key={membership.id}
                  membership={membership}
                  onReload={() => void memberships.refetch()}
                />
              ))}
          </ul>
        )
      }
    </QueryView>
  );
}

interface RoleRowProps {
  membership: Membership;
  onReload: () => void;
}

function RoleRow({ membership, onReload }: RoleRowProps) {
  const { t } = useTranslation(['administration', 'domain']);
  const [ending, setEnding] = useState(false);
  const { role, cohortName, programmeName, organisation, current, endsOn } = membership;
  const where = [organisation?.name, cohortName ?? programmeName]
    .filter((name) => typeof name === 'string')
    .join(', ');
  return (
    <li className={classes.role} data-current={current}>
      <div className={classes.words}>
        <Text fw={600}>{t(`domain:role.${role}`)}</Text>
        <Text size="sm" c="dimmed">
          {[where, usePeriodWords(membership)].filter((part) => part !== '').join(' · ')}
        </Text>
      </div>
      {current && endsOn === null ? (
        <Button variant="subtle" color="brick" size="sm" onClick={() => setEnding(true)}>
          {t('roles.end')}
        </Button>
      ) : null}
      <EndRoleDialog
        membership={membership}
        opened={ending}
        onReload={onReload}
        onClose={() => setEnding(false)}
      />
    </li>
  );
}

/** From when until when a role counts; nothing for one without limits. */
function usePeriodWords({ startsOn, endsOn }: Membership): string {
  const { t } = useTranslation('administration');
  const formats = useDateFormats();
  if (startsOn !== null && endsOn !== null) return formats.period(startsOn, endsOn);
  if (startsOn !== null) return t('roles.from', { day: formats.day(startsOn) });
  if (endsOn !== null) return t('roles.until', { day: formats.day(endsOn) });
  return '';
}
