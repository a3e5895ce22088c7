import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Breadcrumbs } from '../../../components/layout/breadcrumbs.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { QueryView } from '../../../components/states/query-view.js';
import { useProgramme } from '../api/programmes/get-programme.js';
import { MilestoneTemplate } from '../components/programme-template/milestone-template.js';
import { ProgrammeCohorts } from '../components/programmes/programme-cohorts.js';
import { ProgrammeFacts } from '../components/programmes/programme-facts.js';
import { ProgrammeMethods } from '../components/programmes/programme-methods.js';
import { ProgrammeItems } from '../components/programmes/programme-items.js';
import { ProgrammePartners } from '../components/programmes/programme-partners.js';
import { ProgrammeSignIn } from '../components/programmes/programme-sign-in.js';
import { ProgrammeSettings } from '../components/programmes/programme-settings.js';
import classes from './programme-page.module.css';

/** A programme with everything that is decided about it; every part is saved by itself. */
export function ProgrammePage() {
  const { t } = useTranslation(['administration', 'domain']);
  const { id = '' } = useParams();
  const programme = useProgramme(id);
  return (
    <QueryView query={programme} skeleton={[72, 320, 240]}>
      {(data) => (
        <>
          <PageHeader
            above={
              <Breadcrumbs steps={[{ title: t('programmes.title'), to: '/administration/programmes' }]} />
            }
            title={data.name}
            below={t(`domain:programmeKind.${data.kind}`)}
          />
          <fieldset className={classes.page} disabled={!data.permissions.includes('update')}>
            <Stack gap="md">
              <ProgrammeFacts programme={data} />
              <ProgrammePartners programme={data} />
              <ProgrammeItems programme={data} list="recommendations" />
              <ProgrammeItems programme={data} list="chainSteps" />
            </Stack>
            <Stack gap="md">
              <ProgrammeCohorts programme={data} />
              <ProgrammeSettings programme={data} />
              <ProgrammeSignIn programme={data} />
              <ProgrammeMethods programmeId={data.id} />
              <MilestoneTemplate programme={data} />
            </Stack>
          </fieldset>
        </>
      )}
    </QueryView>
  );
}
