import {
  addCivilServantAttachment,
  downloadCivilServantAttachment,
  listCivilServantAttachments,
  removeCivilServantAttachment,
} from '@commune/api-client';
import type { AttachmentOperations } from '@/app/attachments';

/** The papers of one record; its history tells of them too. */
export const recordAttachments: AttachmentOperations = {
  key: ['roster', 'attachments'],
  list: listCivilServantAttachments,
  add: addCivilServantAttachment,
  download: downloadCivilServantAttachment,
  remove: removeCivilServantAttachment,
  names: { download: 'downloadCivilServantAttachment', remove: 'removeCivilServantAttachment' },
  shownIn: (id) => [['roster', 'history', id]],
};
