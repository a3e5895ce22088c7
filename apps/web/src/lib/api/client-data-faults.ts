import { ApiProblem, type Fault } from './api-problem.js';

/** The faults that say that a text holds something like client data; such a text may be declared harmless. */
export const clientDataFaults = (error: Error | null): readonly Fault[] =>
  error instanceof ApiProblem ? error.faults.filter(({ code }) => code.startsWith('client_data.')) : [];
