export { clientDataTitles } from './client-data-titles.js';
export { findClientData } from './find-client-data.js';
export { type ClientDataKind, clientDataKinds, type Finding } from './finding.js';
