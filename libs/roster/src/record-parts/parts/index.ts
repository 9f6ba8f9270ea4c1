import type { RecordPart } from '../record-part.js';
import { annualRatings, awards, disciplineRecords, familyMembers } from './conduct-parts.js';
import { absences, postings, retirementExceptions, salarySteps, workHistoryEntries } from './employment-parts.js';
import { certificates, qualifications, trainingCourses } from './learning-parts.js';

/** Every dated part of a record, in the order of the curriculum vitae. */
export const recordParts: readonly RecordPart[] = [
  postings,
  workHistoryEntries,
  qualifications,
  trainingCourses,
  certificates,
  salarySteps,
  annualRatings,
  awards,
  disciplineRecords,
  absences,
  retirementExceptions,
  familyMembers,
];
