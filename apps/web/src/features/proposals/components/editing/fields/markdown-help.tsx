import { Anchor, List, Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const lines = ['bold', 'list', 'link', 'paragraph'] as const;

/** A short explanation of Markdown, for who asks for it. */
export function MarkdownHelp() {
  const { t } = useTranslation('proposal-editing');
  return (
    <Popover width={300} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Anchor component="button" type="button" size="sm">
          {t('help.show')}
        </Anchor>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('help.show')} tabIndex={-1} data-autofocus>
        <List size="sm" spacing={4}>
          {lines.map((line) => (
            <List.Item key={line}>{t(`help.${line}`)}</List.Item>
          ))}
        </List>
      </Popover.Dropdown>
    </Popover>
  );
}
