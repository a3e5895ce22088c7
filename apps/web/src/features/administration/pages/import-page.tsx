import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeader } from '../../../components/layout/page-header.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import type { ProgrammeImport } from '../../../lib/api/schema-types.js';
import { useCurrentSession } from '../../../lib/session/current-session.js';
import { hasRole } from '../../../lib/session/scope.js';
import { useImportProgramme } from '../api/programmes/import-programme.js';
import { FileDrop } from '../components/import/file-drop.js';
import { ImportFaults } from '../components/import/import-faults.js';
import { asOfMoment, ImportMoment, type Moment } from '../components/import/import-moment.js';
import { ImportReport } from '../components/import/import-report.js';
import { readProgrammeFile, type ReadFile } from '../components/import/read-programme-file.js';

/** Brings a programme in from a file: first a trial that shows everything, then for real. */
export function ImportPage() {
  const { t } = useTranslation('administration');
  const [file, setFile] = useState<ReadFile | null>(null);
  const [moment, setMoment] = useState<Moment>({ kind: 'asInFile' });
  const importing = useImportProgramme();
  const asOf = asOfMoment(moment);
  const contents = file?.contents;
  const ready = contents !== undefined && asOf !== null;
  const run = (dryRun: boolean): void => {
    if (!ready) return;
    importing.mutate({ file: contents, dryRun, ...(asOf === undefined ? {} : { asOf }) });
  };
  const take = (chosen: File): void => {
    importing.reset();
    void readProgrammeFile(chosen).then(setFile);
  };
  const choose = (next: Moment): void => {
    importing.reset();
    setMoment(next);
  };
  return (
    <>
      <PageHeader title={t('import.title')} below={t('import.explain')} />
      <Stack gap="md">
        <SectionCard title={t('import.file')}>
          <Stack>
            <FileDrop chosen={file?.name} onFile={take} />
            {file?.fault === undefined ? null : (
              <Alert role="alert" color="brick" radius="lg">
                {t(`import.${file.fault}`)}
              </Alert>
            )}
            <ImportMoment moment={moment} onChoose={choose} />
            <Group>
              <Button disabled={!ready || importing.isPending} onClick={() => run(true)}>
                {t('import.try')}
              </Button>
            </Group>
          </Stack>
        </SectionCard>
        {importing.isPending ? <Running /> : null}
        <ImportFaults error={importing.error} />
        {importing.data === undefined ? null : (
          <Outcome report={importing.data} onImport={() => run(false)} />
        )}
      </Stack>
    </>
  );
}

function Running() {
  const { t } = useTranslation('administration');
  return (
    <SectionCard title={t('import.running')}>
      <Progress value={100} animated aria-label={t('import.running')} />
      <Text mt="sm" c="dimmed" role="status">
        {t('import.runningDetail')}
      </Text>
    </SectionCard>
  );
}

interface OutcomeProps {
  report: ProgrammeImport;
  onImport: () => void;
}

function Outcome({ report, onImport }: OutcomeProps) {
  const { t } = useTranslation('administration');
  const { dryRun, programmeId, cohortId } = report;
  const worksInProgrammes = hasRole(useCurrentSession(), 'programme_office');
  return (
    <SectionCard title={dryRun ? t('import.wouldMake') : t('import.made')}>
      <div role="status">
        <Group gap="xs" mb="md">
          <IconCircleCheck size={22} aria-hidden />
          <Text>{dryRun ? t('import.sound') : t('import.done')}</Text>
        </Group>
        <ImportReport report={report} />
      </div>
      <Group mt="lg">
        {dryRun ? <Button onClick={onImport}>{t('import.now')}</Button> : null}
        {cohortId === null || !worksInProgrammes ? null : (
          <Button component={Link} to={`/cohorts/${cohortId}`}>
            {t('import.toBoard')}
          </Button>
        )}
        {programmeId === null ? null : (
          <Button component={Link} to={`/administration/programmes/${programmeId}`} variant="default">
            {t('import.toProgramme')}
          </Button>
        )}
      </Group>
    </SectionCard>
  );
}
