export { type Asking, eraseAudited, exportAudited } from './audited.js';
export { eraseSubject, type WithErasing } from './erase-subject.js';
export { countsSubjects, keptSubjects } from './forget-stored.js';
export { exportSubject, type HeldRow } from './export-subject.js';
export type { ErasedRelation, ErasureReceipt, RebuiltStore, Remainder } from './receipt.js';
export { readSubjectKey, subjectDigest, type SubjectKey } from './subject-digest.js';
export { ErasedInEveryTenant, ErasingFailed, PseudonymUnknown } from './subject-errors.js';
export type { SubjectRequest } from './subject-match.js';
