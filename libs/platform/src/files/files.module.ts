import { Global } from '@nestjs/common';
import { CapabilityModule } from '../modules/index.js';
import { AttachmentOwners } from './attachment-owner.js';
import { Attachment, AttachmentContent } from './attachment.entity.js';
import { AttachmentsRepository } from './attachments.repository.js';
import { Attachments } from './attachments.service.js';
import { FileVault } from './file-vault.js';
import { Attachments1764103000000 } from './migrations/1764103000000-attachments.js';

@Global()
@CapabilityModule(
  { name: 'files', entities: [Attachment, AttachmentContent], migrations: [Attachments1764103000000] },
  {
    providers: [AttachmentOwners, Attachments, AttachmentsRepository, FileVault],
    exports: [AttachmentOwners, Attachments],
  },
)
export class FilesModule {}
