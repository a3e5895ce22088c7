import type {
  ChainStep,
  MilestoneAnchor,
  MilestoneTemplate,
  ProgrammeSettings,
} from './programme-contents.js';

/** The settings of a programme that decides nothing else. Source: the domain, "Things" and "Reminders". */
export const defaultSettings: ProgrammeSettings = {
  reviewTermWorkingDays: 10,
  exchangeDuration: 'P6M',
  quietHours: ['19:00', '08:00'],
  intervisionRetentionWeeks: 6,
  secondFactorRequired: false,
};

/** The steps of the chain around domestic violence, in the order in which a case meets them. */
export const defaultChainSteps: readonly ChainStep[] = [
  { key: 'report', nl: 'Melding', en: 'Report' },
  { key: 'safety_assessment', nl: 'Veiligheidsbeoordeling', en: 'Safety assessment' },
  { key: 'case_direction', nl: 'Casusregie', en: 'Case direction' },
  { key: 'restraining_order', nl: 'Tijdelijk huisverbod', en: 'Restraining order' },
  { key: 'shelter', nl: 'Opvang', en: 'Shelter' },
  { key: 'family_support', nl: 'Hulp aan het gezin', en: 'Family support' },
  { key: 'victim_support', nl: 'Steun aan slachtoffers', en: 'Victim support' },
  { key: 'supervision', nl: 'Toezicht', en: 'Supervision' },
  { key: 'aftercare', nl: 'Nazorg', en: 'Aftercare' },
];

/** The milestones of an exchange of six months, as the first programme in Rotterdam kept them. */
export const defaultMilestoneTemplate: readonly MilestoneTemplate[] = [
  mandatory('kick_off', 'cohort_start', 'P0D', 'Startbijeenkomst met de groep', 'Kick-off with the cohort'),
  mandatory(
    'agreement',
    'exchange_start',
    '-P14D',
    'Uitwisselingsovereenkomst getekend',
    'Exchange agreement signed',
  ),
  mandatory('expectation', 'exchange_start', '-P7D', 'Verwachting vastgelegd', 'Expectation recorded'),
  mandatory(
    'first_day',
    'exchange_start',
    'P0D',
    'Eerste werkdag bij de gastorganisatie',
    'First day at the host',
  ),
  mandatory('six_weeks', 'exchange_start', 'P6W', 'Gesprek na zes weken', 'Six-week check-in'),
  optional(
    'first_proposal',
    'exchange_start',
    'P2M',
    'Eerste verbetervoorstel ingediend',
    'First proposal submitted',
  ),
  mandatory(
    'midterm',
    'exchange_start',
    'P3M',
    'Tussenbalans met beide opdrachtgevers',
    'Midterm review with both sponsors',
  ),
  mandatory('return_plan', 'exchange_end', '-P1M', 'Terugkeerplan', 'Return plan'),
  mandatory('presentation', 'exchange_end', '-P14D', 'Eindpresentatie', 'Final presentation'),
  mandatory(
    'reflection',
    'exchange_end',
    'P0D',
    'Slotreflectie en advies aan de gastorganisatie',
    'Closing reflection and advice to the host',
  ),
  mandatory('return_talk', 'exchange_end', 'P2W', 'Terugkeergesprek', 'Return conversation'),
  optional(
    'follow_up',
    'exchange_end',
    'P6M',
    'Nazorg: wat is er blijven staan?',
    'Follow-up: what still stands?',
  ),
];

function mandatory(
  key: string,
  anchor: MilestoneAnchor,
  offset: string,
  nl: string,
  en: string,
): MilestoneTemplate {
  return { key, nl, en, anchor, offset, mandatory: true };
}

function optional(
  key: string,
  anchor: MilestoneAnchor,
  offset: string,
  nl: string,
  en: string,
): MilestoneTemplate {
  return { ...mandatory(key, anchor, offset, nl, en), mandatory: false };
}
