import { addRatingMinutes, downloadRatingMinutes, listRatingMinutes, removeRatingMinutes } from '@commune/api-client';
import type { AttachmentOperations } from '@/app/attachments';

/** The signed minutes of the meeting of one round. */
export const ratingMinutes: AttachmentOperations = {
  key: ['ratings', 'minutes'],
  list: listRatingMinutes,
  add: addRatingMinutes,
  download: downloadRatingMinutes,
  remove: removeRatingMinutes,
  names: { download: 'downloadRatingMinutes', remove: 'removeRatingMinutes' },
};
