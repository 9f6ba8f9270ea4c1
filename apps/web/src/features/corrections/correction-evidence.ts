import { addCorrectionAttachment, downloadCorrectionAttachment, listCorrectionAttachments } from '@commune/api-client';
import type { AttachmentOperations } from '@/app/attachments';

/** The evidence of one request; it stays with the request. */
export const correctionEvidence: AttachmentOperations = {
  key: ['corrections', 'papers'],
  list: listCorrectionAttachments,
  add: addCorrectionAttachment,
  download: downloadCorrectionAttachment,
  names: { download: 'downloadCorrectionAttachment' },
};
