export {
  AddsAttachment,
  attachmentContent,
  AttachmentId,
  ListsAttachments,
  RemovesAttachment,
  SendsAttachment,
} from './attachment-operations.js';
export { AttachmentOwners, type AttachmentKind, type AttachmentOwner } from './attachment-owner.js';
export { AttachmentList, AttachmentRemoval, AttachmentView, NewAttachmentQuery } from './attachments.dto.js';
export { attachmentLimits, Attachments, type OpenedFile } from './attachments.service.js';
export { attachmentsFollow } from './attachments-follow.js';
export { attachmentDisposition, safeFileName } from './file-name.js';
export { FilesModule } from './files.module.js';
