import { Badge, Button, Collapse, Group, Text, Title } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconCopy, IconPencil } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IntervisionMethod } from '../../../../lib/api/schema-types.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { minutesOfSteps } from '../minutes-of-steps.js';
import classes from './method-list.module.css';
import { MethodSteps } from './method-steps.js';
import { RetireButton } from './retire-button.js';

interface MethodRowProps {
  method: IntervisionMethod;
  programmeId: string;
  /** Whether the reader can make a method of the own from it. */
  mayCopy: boolean;
}

/** One method: for which question it is made, its steps, and what its programme can do with it. */
export function MethodRow({ method, programmeId, mayCopy }: MethodRowProps) {
  const { t } = useTranslation('methods');
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const stepsId = useId();
  const name = method.title[language];
  const { id, key, suits, steps, isRetired, permissions } = method;
  return (
    <li className={classes.method} data-retired={isRetired || undefined}>
      <Group gap="xs">
        <Title order={3} className={classes.title}>
          {name}
        </Title>
        {isRetired ? (
          <Badge variant="light" color="gray" tt="none">
            {t('list.retired')}
          </Badge>
        ) : null}
      </Group>
      <Text>{suits[language]}</Text>
      <Text size="sm" c="dimmed">
        {t('list.stepCount', { count: steps.length })} · {t('minutes', { count: minutesOfSteps(steps) })}
      </Text>
      <div className={classes.acts}>
        <Button
          variant="subtle"
          size="sm"
          rightSection={
            opened ? <IconChevronUp size={18} aria-hidden /> : <IconChevronDown size={18} aria-hidden />
          }
          aria-expanded={opened}
          aria-controls={stepsId}
          aria-label={t(opened ? 'list.hideOf' : 'list.showOf', { name })}
          onClick={() => setOpened(!opened)}
        >
          {t(opened ? 'list.hide' : 'list.show')}
        </Button>
        {id !== null && permissions.includes('change') ? (
          <>
            <Button
              variant="subtle"
              size="sm"
              component={Link}
              to={`/intervision-methods/${programmeId}/${id}`}
              leftSection={<IconPencil size={18} aria-hidden />}
              aria-label={t('list.changeOne', { name })}
            >
              {t('list.change')}
            </Button>
            <RetireButton method={method} />
          </>
        ) : null}
        {mayCopy ? (
          <Button
            variant="subtle"
            size="sm"
            component={Link}
            to={`/intervision-methods/${programmeId}/new?from=${key}`}
            leftSection={<IconCopy size={18} aria-hidden />}
            aria-label={t('list.copyOne', { name })}
          >
            {t('list.copy')}
          </Button>
        ) : null}
      </div>
      <Collapse expanded={opened} id={stepsId}>
        <MethodSteps steps={steps} />
      </Collapse>
    </li>
  );
}
