import type { StreamableFile } from '@nestjs/common';
import { attachmentDisposition } from '@commune/platform/files';
import { fileOf } from '@commune/platform/http';
import type { PaperFile, PaperKind } from './tracking-forms.service.js';

export const paperSent = ({ name, content }: PaperFile, kind: PaperKind): StreamableFile =>
  fileOf(kind, content, attachmentDisposition(name));
