export { findClientData } from './find-client-data.js';
export { type ClientDataKind, clientDataKinds, clientDataTitles, type Finding } from './finding.js';
