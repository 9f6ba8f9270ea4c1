import { addWorkEvidence, downloadWorkEvidence, listWorkEvidence, removeWorkEvidence } from '@commune/api-client';
import type { AttachmentOperations } from '@/app/attachments';

/** The papers of one piece of work. */
export const workEvidence: AttachmentOperations = {
  key: ['work-items', 'evidence'],
  list: listWorkEvidence,
  add: addWorkEvidence,
  download: downloadWorkEvidence,
  remove: removeWorkEvidence,
  names: { download: 'downloadWorkEvidence', remove: 'removeWorkEvidence' },
};
