/** SQL: the authors of the proposal `p`, by name, in their order. */
export const personNames = `(SELECT string_agg(author.name, ', ' ORDER BY a.position)
  FROM proposal_author a JOIN person author ON author.id = a.person_id WHERE a.proposal_id = p.id)`;
