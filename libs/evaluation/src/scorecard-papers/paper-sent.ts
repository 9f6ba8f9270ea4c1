import { applyDecorators, Get, type StreamableFile } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { attachmentDisposition } from '@commune/platform/files';
import { DocumentedFile, fileOf, Problems } from '@commune/platform/http';
import type { PaperFile, PaperKind } from './tracking-forms.service.js';

export interface PaperOperation {
  /** The path of what the paper is of. */
  readonly of: string;
  /** Without the format, which is put behind it. */
  readonly summary: string;
  readonly description: string;
  readonly refusals: readonly number[];
}

const formats = {
  docx: { path: 'document', name: 'Word' },
  xlsx: { path: 'workbook', name: 'Excel' },
} as const;

/** `GET <of>/document` or `GET <of>/workbook`: one form of the decree, as Word or as Excel. */
export function SendsPaper(kind: PaperKind, { of, summary, description, refusals }: PaperOperation): MethodDecorator {
  const { path, name } = formats[kind];
  return applyDecorators(
    Get(`${of}/${path}`),
    ApiOperation({ summary: `${summary} ${name}`, description }),
    DocumentedFile(kind),
    Problems(...refusals),
  );
}

export const paperSent = ({ name, content }: PaperFile, kind: PaperKind): StreamableFile =>
  fileOf(kind, content, attachmentDisposition(name));
