import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../components/states/query-view.js';
import { useReminderRules } from '../api/rules.js';
import { ChosenProgramme } from '../components/chosen-programme.js';
import { RuleCard } from '../components/rules/rule-card.js';

/** What a programme has people reminded of, and when; the programme office decides. */
export function RulesPage() {
  const { t } = useTranslation('reminders');
  return (
    <ChosenProgramme title={t('rules.title')} detail={t('rules.detail')}>
      {({ programmeId, runsIt }) => <Rules programmeId={programmeId} mayChange={runsIt} />}
    </ChosenProgramme>
  );
}

function Rules({ programmeId, mayChange }: { programmeId: string; mayChange: boolean }) {
  const { t } = useTranslation('reminders');
  const rules = useReminderRules(programmeId);
  return (
    <>
      {mayChange ? null : (
        <Text c="dimmed" mb="sm">
          {t('rules.byOffice')}
        </Text>
      )}
      <QueryView query={rules} skeleton={[160, 160, 160]}>
        {(all) => (
          <SimpleGrid cols={{ base: 1, md: 2 }} style={{ alignItems: 'start' }}>
            {all.map((rule) => (
              <RuleCard key={rule.rule} programmeId={programmeId} rule={rule} mayChange={mayChange} />
            ))}
          </SimpleGrid>
        )}
      </QueryView>
    </>
  );
}
