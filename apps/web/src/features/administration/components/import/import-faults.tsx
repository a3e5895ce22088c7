import { Alert, Code, Table } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { TableRegion } from '../../../../components/layout/table-region.js';
import { ApiProblem } from '../../../../lib/api/api-problem.js';

/** Every fault of a programme file with its place; anything else that went wrong as usual. */
export function ImportFaults({ error }: { error: Error | null }) {
  const { t } = useTranslation('administration');
  if (!(error instanceof ApiProblem) || error.faults.length === 0) return <FailureNotice error={error} />;
  return (
    <Alert
      role="alert"
      color="brick"
      radius="lg"
      icon={<IconAlertTriangle size={20} aria-hidden />}
      title={t('import.faults', { count: error.faults.length })}
    >
      <TableRegion label={t('import.faultsTable')} minimumWidth={480} highlightOnHover={false} stacked>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('import.place')}</Table.Th>
            <Table.Th scope="col">{t('import.fault')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {error.faults.map((fault, index) => (
            <Table.Tr key={index}>
              <Table.Td>
                <Code>{fault.pointer ?? fault.parameter}</Code>
              </Table.Td>
              <Table.Td>{fault.detail}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableRegion>
    </Alert>
  );
}
