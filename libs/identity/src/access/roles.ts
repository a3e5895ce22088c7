import type { Sentence } from '@app/workflow';

/** What a person can be in a scope. Source: the domain, "Who uses it". */
export const roles = [
  'candidate',
  'sponsor',
  'facilitator',
  'programme_office',
  'observer',
  'admin',
] as const;
export type Role = (typeof roles)[number];

/** In which kind of scope a role is held; a right never follows from a role without one. */
export const scopeOfRole: Readonly<Record<Role, 'installation' | 'programme' | 'organisation' | 'cohort'>> = {
  admin: 'installation',
  programme_office: 'programme',
  observer: 'programme',
  sponsor: 'organisation',
  facilitator: 'cohort',
  candidate: 'cohort',
};

/** What a role is called. */
export const roleTitles: Readonly<Record<Role, Sentence>> = {
  candidate: { nl: 'uitwisselingskandidaat', en: 'exchange candidate' },
  sponsor: { nl: 'opdrachtgever', en: 'sponsor' },
  facilitator: { nl: 'begeleider', en: 'facilitator' },
  programme_office: { nl: 'programmabureau', en: 'programme office' },
  observer: { nl: 'meekijker', en: 'observer' },
  admin: { nl: 'beheerder', en: 'administrator' },
};
