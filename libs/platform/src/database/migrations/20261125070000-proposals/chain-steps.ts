/** The steps of the chain that a programme's proposals are about; existing programmes start with the usual ones. */
export const chainSteps = `
  ALTER TABLE programme ADD COLUMN chain_steps jsonb NOT NULL DEFAULT '[
    {"key": "report", "nl": "Melding", "en": "Report"},
    {"key": "safety_assessment", "nl": "Veiligheidsbeoordeling", "en": "Safety assessment"},
    {"key": "case_direction", "nl": "Casusregie", "en": "Case direction"},
    {"key": "restraining_order", "nl": "Tijdelijk huisverbod", "en": "Restraining order"},
    {"key": "shelter", "nl": "Opvang", "en": "Shelter"},
    {"key": "family_support", "nl": "Hulp aan het gezin", "en": "Family support"},
    {"key": "victim_support", "nl": "Steun aan slachtoffers", "en": "Victim support"},
    {"key": "supervision", "nl": "Toezicht", "en": "Supervision"},
    {"key": "aftercare", "nl": "Nazorg", "en": "Aftercare"}
  ]';
  ALTER TABLE programme ALTER COLUMN chain_steps DROP DEFAULT;
`;
