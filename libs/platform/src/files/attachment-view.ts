import { readableClasses, writableClasses, type AccessScope, type OwnedRow } from '../database/index.js';
import type { AttachmentOwner } from './attachment-owner.js';
import type { Attachment } from './attachment.entity.js';
import type { AttachmentKindView, AttachmentView } from './attachments.dto.js';

/** A file as a list shows it, with what its reader may do. */
export function attachmentView(
  attachment: Attachment,
  owner: AttachmentOwner,
  scope: AccessScope,
  row: OwnedRow,
  isClosed = false,
): AttachmentView {
  const { id, kind, fileName, mediaType, sizeBytes, uploadedBy, version, fieldClass } = attachment;
  const { operations } = owner;
  const removable = owner.removable?.(scope, row) ?? writableClasses(scope, row);
  const mayRemove = !isClosed && scope.allows(operations.remove, row) && removable.has(fieldClass);
  const mayDownload = scope.allows(operations.download, row);
  return {
    id,
    kind,
    fileName,
    mediaType,
    sizeBytes,
    sha256: attachment.sha256.toString('hex'),
    uploadedBy,
    uploadedAt: new Date(attachment.uploadedAt).toISOString(),
    version,
    allowedActions: [...(mayDownload ? [operations.download] : []), ...(mayRemove ? [operations.remove] : [])],
  };
}

/** The kinds of papers that the reader may know of, and which of them may be added. */
export function kindViews(
  owner: AttachmentOwner,
  scope: AccessScope,
  row: OwnedRow,
  isClosed: boolean,
): AttachmentKindView[] {
  const { kinds, operations } = owner;
  const readable = readableClasses(scope, row);
  const writable = owner.writable?.(scope, row) ?? writableClasses(scope, row);
  const mayAdd = !isClosed && scope.allows(operations.add, row);
  return kinds
    .filter(({ fieldClass }) => readable.has(fieldClass))
    .map(({ code, name, fieldClass }) => ({ code, name, mayAdd: mayAdd && writable.has(fieldClass) }));
}
