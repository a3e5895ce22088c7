import { Button, Collapse, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowRight, IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import { PersonAvatar } from '../../../components/badges/person-avatar.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import type { DemoPersona } from '../../../lib/api/schema-types.js';
import { useCreateDemoSession } from '../api/create-demo-session.js';
import { useDemoPersonas } from '../api/list-demo-personas.js';
import classes from './demo-personas.module.css';
import { useEnter } from './use-enter.js';

/** The personas of the demo, each a way in with one click; absent where there is no demo. */
export function DemoPersonas() {
  const { t } = useTranslation('sign-in');
  const { data: personas = [] } = useDemoPersonas();
  const [opened, { toggle }] = useDisclosure(false);
  const enter = useEnter();
  const createSession = useCreateDemoSession();
  const listId = useId();
  if (personas.length === 0) return null;
  const choose = (persona: DemoPersona): void => createSession.mutate(persona.personId, { onSuccess: enter });
  const others = personas.filter((persona) => !persona.highlight);
  const disabled = createSession.isPending;
  return (
    <SectionCard title={t('demo.title')}>
      <Stack gap="sm">
        <Text c="dimmed">{t('demo.detail')}</Text>
        {personas
          .filter((persona) => persona.highlight)
          .map((persona) => (
            <PersonaButton key={persona.personId} {...{ persona, choose, disabled }} />
          ))}
        <FailureNotice error={createSession.error} />
        {others.length === 0 ? null : (
          <>
            <Button
              variant="subtle"
              onClick={toggle}
              aria-expanded={opened}
              aria-controls={listId}
              rightSection={<IconChevronDown size={18} className={opened ? classes.turned : undefined} />}
            >
              {opened ? t('demo.fewer') : t('demo.more')}
            </Button>
            <Collapse expanded={opened} id={listId}>
              <Stack gap="xs">
                {others.map((persona) => (
                  <PersonaButton key={persona.personId} {...{ persona, choose, disabled }} />
                ))}
              </Stack>
            </Collapse>
          </>
        )}
      </Stack>
    </SectionCard>
  );
}

interface PersonaButtonProps {
  persona: DemoPersona;
  disabled: boolean;
  choose: (persona: DemoPersona) => void;
}

function PersonaButton({ persona, disabled, choose }: PersonaButtonProps) {
  const { t } = useTranslation('domain');
  const roles = [...new Set(persona.roles)].map((role) => t(`role.${role}`)).join(', ');
  return (
    <UnstyledButton className={classes.persona} disabled={disabled} onClick={() => choose(persona)}>
      <PersonAvatar name={persona.name} size={44} />
      <span className={classes.words}>
        <span className={classes.name}>{persona.name}</span>
        <span className={classes.detail}>
          {roles}, {persona.organisationName}
        </span>
      </span>
      <IconArrowRight size={20} aria-hidden />
    </UnstyledButton>
  );
}
