import { ActionIcon, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MilestoneTemplateItem } from '../../../../lib/api/schema-types.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import classes from '../programmes/programme-lists.module.css';
import { readOffset } from './template-offset.js';

interface MilestoneTemplateRowProps {
  item: MilestoneTemplateItem;
  isFirst: boolean;
  isLast: boolean;
  /** Moves the milestone by this many places; negative is up. */
  onMove: (by: number) => void;
  onChange: () => void;
  onRemove: () => void;
}

/** One milestone of the template in words, with what can be done with it. */
export function MilestoneTemplateRow(props: MilestoneTemplateRowProps) {
  const { item, isFirst, isLast, onMove, onChange, onRemove } = props;
  const { t } = useTranslation('administration');
  const title = item[useLanguage()];
  const when = useWhenWords(item);
  return (
    <li className={classes.milestone}>
      <div>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {when} · {item.mandatory ? t('template.mandatory') : t('template.optional')}
        </Text>
      </div>
      <div className={classes.acts}>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('template.up', { title })}
          data-disabled={isFirst || undefined}
          aria-disabled={isFirst}
          onClick={() => (isFirst ? undefined : onMove(-1))}
        >
          <IconArrowUp size={20} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('template.down', { title })}
          data-disabled={isLast || undefined}
          aria-disabled={isLast}
          onClick={() => (isLast ? undefined : onMove(1))}
        >
          <IconArrowDown size={20} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('template.changeOne', { title })}
          onClick={onChange}
        >
          <IconPencil size={20} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="brick"
          size="lg"
          aria-label={t('template.remove', { title })}
          onClick={onRemove}
        >
          <IconTrash size={20} />
        </ActionIcon>
      </div>
    </li>
  );
}

/** "2 weken voor het begin van de uitwisseling". */
function useWhenWords({ offset, anchor }: MilestoneTemplateItem): string {
  const { t } = useTranslation(['administration', 'domain']);
  const distance = readOffset(offset);
  const place = t(`domain:milestoneAnchor.${anchor}`);
  if (distance === null) return `${offset}, ${place}`;
  const { amount, unit, side } = distance;
  if (amount === 0) return t('template.onDay', { place });
  return t(`template.${side}Words`, { distance: t(`template.distance.${unit}`, { count: amount }), place });
}
