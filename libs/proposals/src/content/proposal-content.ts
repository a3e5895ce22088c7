/** What an affected organisation has to do with the change. Source: the domain, "Proposal". */
export const affectedParts = ['acts', 'consulted', 'informed'] as const;
export type AffectedPart = (typeof affectedParts)[number];

/** An organisation that the change affects, and its part in it. */
export interface AffectedOrganisation {
  readonly organisationId: string;
  readonly part: AffectedPart;
}

/** The text of a proposal; every saved change of it is a revision. Texts are Markdown, and may be empty but for the title. */
export interface ProposalContent {
  readonly title: string;
  readonly problem: string;
  readonly change: string;
  readonly expectedEffect: string;
  readonly legalFrame: string;
  /** Key of a step of the chain of the programme. */
  readonly chainStep: string | null;
  /** Key of a recommendation that the programme answers. */
  readonly recommendation: string | null;
  /** In the order of the author; an organisation once. */
  readonly affectedOrganisations: readonly AffectedOrganisation[];
}

/** The parts of the text that are written freely, in the order in which they are read. */
export const freeTextFields = ['title', 'problem', 'change', 'expectedEffect', 'legalFrame'] as const;
export type FreeTextField = (typeof freeTextFields)[number];

/** What an idea holds where nothing is said yet. */
export const emptyContent: Omit<ProposalContent, 'title'> = {
  problem: '',
  change: '',
  expectedEffect: '',
  legalFrame: '',
  chainStep: null,
  recommendation: null,
  affectedOrganisations: [],
};

/** The text alone of what holds more, such as a revision. */
export function contentOf(whole: ProposalContent): ProposalContent {
  const { title, problem, change, expectedEffect, legalFrame } = whole;
  const { chainStep, recommendation, affectedOrganisations } = whole;
  const texts = { title, problem, change, expectedEffect, legalFrame };
  return { ...texts, chainStep, recommendation, affectedOrganisations };
}

/** Whether two texts say the same, so that no new revision is needed. */
export function isSameContent(one: ProposalContent, other: ProposalContent): boolean {
  return (
    freeTextFields.every((field) => one[field] === other[field]) &&
    one.chainStep === other.chainStep &&
    one.recommendation === other.recommendation &&
    one.affectedOrganisations.length === other.affectedOrganisations.length &&
    one.affectedOrganisations.every(({ organisationId, part }, index) => {
      const twin = other.affectedOrganisations[index];
      return twin?.organisationId === organisationId && twin.part === part;
    })
  );
}
