import type { ProposalScene } from '../proposal-scene.js';
import { press, type Screen, type Words } from './screen.js';

const words = {
  filters: { nl: 'Filters', en: 'Filters' },
  move: { nl: /^Verplaats “Vraag de/, en: /^Move “Vraag de/ },
  withDifferences: { nl: 'Met verschillen', en: 'With differences' },
  earlierRounds: { nl: 'Eerdere rondes', en: 'Earlier rounds' },
  share: { nl: 'Delen met de lichting', en: 'Share with the cohort' },
  submit: { nl: 'Indienen', en: 'Submit' },
  park: { nl: 'Parkeren', en: 'Park' },
  merge: { nl: 'Samenvoegen', en: 'Merge' },
  verdict: { nl: 'Oordeel geven', en: /^Give (a|the) verdict$/ },
  reply: { nl: 'Antwoord geven', en: 'Reply' },
  edit: { nl: 'Bewerken', en: 'Edit' },
  remove: { nl: 'Verwijderen', en: 'Remove' },
  removeFile: { nl: /^werkproces.txt verwijderen/, en: /^Remove werkproces/ },
  planPilot: { nl: 'Proef plannen', en: 'Plan the pilot' },
  evaluate: { nl: 'Uitkomst vastleggen', en: 'Record the outcome' },
  record: { nl: 'Invoering vastleggen', en: 'Record the adoption' },
  change: { nl: 'Wijzigen', en: 'Change' },
  confirm: { nl: 'Bevestigen', en: 'Confirm' },
  answer: { nl: 'Beantwoorden', en: 'Answer' },
  switch: { nl: 'Ook wat rust of gestopt is', en: 'Also what rests or has ended' },
} satisfies Record<string, Words>;

const boardPath = '/proposals?view=board';

/** The address of a proposal of the scene. @param tab the part of it that is open */
const at =
  (proposal: keyof ProposalScene, tab?: string): Screen['path'] =>
  ({ proposals }) =>
    `/proposals/${proposals[proposal]}${tab === undefined ? '' : `?tab=${tab}`}`;

/** Opens the dialog of a button. */
const opens =
  (...names: Words[]): NonNullable<Screen['open']> =>
  async (page, language) => {
    await press(...names)(page, language);
    await page.getByRole('dialog').waitFor();
  };

const asTable: Screen['open'] = (page) => page.getByRole('group').locator('summary').click();

const together: readonly Screen[] = [
  { name: 'proposals', as: 'bureau', path: '/proposals', onTelephone: true },
  { name: 'proposals of a candidate', as: 'k-jbw', path: '/proposals?mine=', onTelephone: true },
  { name: 'proposals for an observer', as: 'meekijker', path: '/proposals' },
  { name: 'proposals, none found', as: 'bureau', path: '/proposals?state=lapsed' },
  { name: 'proposals in figures, as a table', as: 'bureau', path: '/proposals', open: asTable },
  { name: 'proposals on a board', as: 'bureau', path: boardPath, onTelephone: true },
  {
    name: 'every phase of the board',
    as: 'bureau',
    path: boardPath,
    open: (page, language) => page.getByRole('switch', { name: words.switch[language] }).click(),
    onTelephone: true,
  },
  { name: 'the steps of a card', as: 'bureau', path: boardPath, open: press(words.move) },
];

const single: readonly Screen[] = [
  { name: 'idea of its author', as: 'k-jbw', path: at('idea'), onTelephone: true },
  { name: 'sharing an idea', as: 'k-jbw', path: at('idea'), open: opens(words.share) },
  { name: 'submitting an idea', as: 'k-jbw', path: at('idea'), open: opens(words.submit) },
  { name: 'submitted proposal without a reviewer', as: 'bureau', path: at('submitted'), onTelephone: true },
  { name: 'proposal in review, too late', as: 'bureau', path: at('inReview'), onTelephone: true },
  { name: 'parking a proposal', as: 'bureau', path: at('inReview'), open: opens(words.park) },
  {
    name: 'parking a proposal with faults',
    as: 'bureau',
    path: at('inReview'),
    open: async (page, language) => {
      await opens(words.park)(page, language);
      await page.getByRole('dialog').getByRole('button', { name: words.park[language] }).click();
    },
    onTelephone: true,
  },
  { name: 'merging a proposal', as: 'bureau', path: at('inReview'), open: opens(words.merge) },
  { name: 'proposal with changes requested', as: 'k-jbw', path: at('changesRequested'), onTelephone: true },
  { name: 'proposal in pilot', as: 'bureau', path: at('inPilot'), onTelephone: true },
  { name: 'text with differences', as: 'bureau', path: at('inPilot'), open: press(words.withDifferences) },
  { name: 'earlier rounds', as: 'bureau', path: at('inPilot'), open: press(words.earlierRounds) },
  { name: 'versions compared', as: 'sp-vt', path: at('inPilot', 'versions'), onTelephone: true },
  { name: 'declined proposal', as: 'k-gem', path: at('declined') },
  { name: 'adopted proposal for an observer', as: 'meekijker', path: at('adopted') },
];

const conversation: readonly Screen[] = [
  { name: 'conversation', as: 'k-jbw', path: at('approved', 'conversation'), onTelephone: true },
  { name: 'conversation without any', as: 'sp-pol', path: at('inReview', 'conversation') },
  { name: 'replying', as: 'k-jbw', path: at('approved', 'conversation'), open: press(words.reply) },
  { name: 'changing a comment', as: 'k-jbw', path: at('approved', 'conversation'), open: press(words.edit) },
  {
    name: 'removing a comment',
    as: 'k-jbw',
    path: at('approved', 'conversation'),
    open: opens(words.remove),
  },
  { name: 'removing a file', as: 'k-jbw', path: at('approved'), open: opens(words.removeFile) },
  { name: 'history', as: 'bureau', path: at('inPilot', 'history'), onTelephone: true },
];

const trial: readonly Screen[] = [
  { name: 'pilot', as: 'k-vt', path: at('inPilot', 'pilot'), onTelephone: true },
  { name: 'no pilot yet', as: 'k-jbw', path: at('approved', 'pilot') },
  {
    name: 'planning a pilot',
    as: 'k-jbw',
    path: at('approved', 'pilot'),
    open: opens(words.planPilot),
    onTelephone: true,
  },
  { name: 'evaluating a pilot', as: 'bureau', path: at('inPilot', 'pilot'), open: opens(words.evaluate) },
  { name: 'adoption to record', as: 'bureau', path: at('inPilot', 'adoption') },
  {
    name: 'recording an adoption',
    as: 'bureau',
    path: at('inPilot', 'adoption'),
    open: opens(words.record),
    onTelephone: true,
  },
  {
    name: 'changing an adoption',
    as: 'bureau',
    path: at('approved', 'adoption'),
    open: opens(words.change),
  },
  {
    name: 'confirming an adoption',
    as: 'sp-jbw',
    path: at('approved', 'adoption'),
    open: opens(words.confirm),
  },
  { name: 'checks', as: 'bureau', path: at('adopted', 'adoption'), onTelephone: true },
  { name: 'answering a check', as: 'sp-jbw', path: at('adopted', 'adoption'), open: opens(words.answer) },
];

const deciding: readonly Screen[] = [
  { name: 'decisions with proposals', as: 'sp-pol', path: '/decisions', onTelephone: true },
  { name: 'proposal for who judges it', as: 'sp-pol', path: at('inReview'), onTelephone: true },
  {
    name: 'giving a verdict',
    as: 'sp-pol',
    path: at('inReview'),
    open: opens(words.verdict),
    onTelephone: true,
  },
  {
    name: 'giving a verdict with faults',
    as: 'sp-pol',
    path: at('inReview'),
    open: async (page, language) => {
      await opens(words.verdict)(page, language);
      await page.getByRole('dialog').getByRole('button', { name: words.verdict[language] }).click();
    },
  },
];

/** Proposals: all of them, and everything on the page of one. */
export const proposalScreens: readonly Screen[] = [
  ...together,
  ...single,
  ...conversation,
  ...trial,
  ...deciding,
];
