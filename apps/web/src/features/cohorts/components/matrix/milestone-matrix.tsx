import { Anchor, Table, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PersonAvatar } from '../../../../components/badges/person-avatar.js';
import { TableRegion } from '../../../../components/layout/table-region.js';
import type { BoardRow, CohortBoard } from '../../../../lib/api/schema-types.js';
import { MilestoneButton } from './milestone-button.js';
import classes from './milestone-matrix.module.css';

/** The width of the column with names, and that of each milestone's, in px. */
const widths = { candidate: 192, milestone: 36 };

/** Candidates × milestones by the numbers of their key, each cell a sign that opens the milestone. */
export function MilestoneMatrix({ board }: { board: CohortBoard }) {
  const { t } = useTranslation('cohorts');
  const { milestoneColumns, rows } = board;
  return (
    <TableRegion
      label={t('matrix')}
      minimumWidth={widths.candidate + milestoneColumns.length * widths.milestone}
      horizontalSpacing={0}
      verticalSpacing={4}
      highlightOnHover={false}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" className={classes.corner}>
            {t('candidate')}
          </Table.Th>
          {milestoneColumns.map(({ key, title }, index) => (
            <Table.Th key={key} scope="col" className={classes.column} title={title}>
              <span aria-hidden>{index + 1}</span>
              <VisuallyHidden>{title}</VisuallyHidden>
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <MatrixRow key={row.exchange.id} row={row} columns={milestoneColumns} />
        ))}
      </Table.Tbody>
    </TableRegion>
  );
}

interface MatrixRowProps {
  row: BoardRow;
  columns: CohortBoard['milestoneColumns'];
}

function MatrixRow({ row, columns }: MatrixRowProps) {
  const { exchange, milestones } = row;
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.candidate}>
        <CandidateName exchange={exchange} />
      </Table.Th>
      {columns.map(({ key, title }) => {
        const milestone = milestones.find((candidate) => candidate.key === key);
        return (
          <Table.Td key={key} className={classes.cell}>
            {milestone === undefined ? null : (
              <MilestoneButton
                milestone={milestone}
                title={title}
                exchangeId={exchange.id}
                candidateName={exchange.candidate.name}
              />
            )}
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}

/** Who it is, from where to where; leads to the exchange. */
export function CandidateName({ exchange }: Pick<BoardRow, 'exchange'>) {
  return (
    <span className={classes.person}>
      <PersonAvatar name={exchange.candidate.name} size={32} />
      <span className={classes.words}>
        <Anchor component={Link} to={`/exchanges/${exchange.id}`} className={classes.name}>
          {exchange.candidate.name}
        </Anchor>
        <span className={classes.route}>
          {exchange.homeOrganisation.shortName} → {exchange.hostOrganisation.shortName}
        </span>
      </span>
    </span>
  );
}
