import { Code, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../../../components/dates/calendar-time.js';
import { StateBadge } from '../../../../components/badges/state-badge.js';
import { TableRegion } from '../../../../components/layout/table-region.js';
import type { AuditEntry } from '../../../../lib/api/schema-types.js';
import classes from './audit-table.module.css';
import { useAuditActionInWords } from './use-audit-action-in-words.js';

/** What was done, by whom and when; details are ids, states and names of fields, never the text itself. */
export function AuditTable({ entries }: { entries: AuditEntry[] }) {
  const { t } = useTranslation('administration');
  return (
    <TableRegion label={t('audit.title')} minimumWidth={720} stacked>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('audit.at')}</Table.Th>
          <Table.Th scope="col">{t('audit.who')}</Table.Th>
          <Table.Th scope="col">{t('audit.what')}</Table.Th>
          <Table.Th scope="col">{t('audit.outcome')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <AuditRow key={entry.sequence} entry={entry} />
        ))}
      </Table.Tbody>
    </TableRegion>
  );
}

function AuditRow({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('administration');
  const inWords = useAuditActionInWords();
  const { at, actor, action, outcome, detail, subjectId } = entry;
  const facts = Object.entries(detail).filter(([, value]) => value !== null);
  return (
    <Table.Tr>
      <Table.Td>
        <Instant instant={at} />
      </Table.Td>
      <Table.Td data-label={t('audit.who')}>{actor === null ? t('audit.system') : actor.name}</Table.Td>
      <Table.Td>
        <Text fw={600}>{inWords(action)}</Text>
        <details className={classes.detail}>
          <summary>{t('audit.detail')}</summary>
          <dl>
            <Fact name={t('audit.code')} value={action} />
            {subjectId === null ? null : <Fact name={entry.subjectType} value={subjectId} />}
            {facts.map(([name, value]) => (
              <Fact
                key={name}
                name={name}
                value={typeof value === 'string' ? value : JSON.stringify(value)}
              />
            ))}
          </dl>
        </details>
      </Table.Td>
      <Table.Td>
        <StateBadge tone={outcome === 'done' ? 'done' : 'late'}>{t(`audit.${outcome}`)}</StateBadge>
      </Table.Td>
    </Table.Tr>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Code>{value}</Code>
      </dd>
    </>
  );
}
