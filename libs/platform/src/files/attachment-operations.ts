import { applyDecorators, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  type ApiOperationOptions,
} from '@nestjs/swagger';
import { IfMatchHeader, pathId, Problems } from '../http/index.js';
import { AttachmentList, AttachmentView } from './attachments.dto.js';
import type { OpenedFile } from './attachments.service.js';
import { attachmentDisposition } from './file-name.js';

const BYTES = 'application/octet-stream';
const binary = { type: 'string', format: 'binary' };

/*
 * The four operations on the files of a record. The owner's controller stands at `<records>/:id/attachments` and names
 * the handlers, since a policy and the contract know an operation by its name; here is how each looks from outside.
 */

/** `GET`: answers `AttachmentList`. */
export function ListsAttachments(operation: ApiOperationOptions): MethodDecorator {
  return applyDecorators(
    Get(),
    ApiOperation(operation),
    ApiOkResponse({ type: AttachmentList }),
    Problems(401, 403, 404),
  );
}

/** `POST`, multipart with the one part `file` and `NewAttachmentQuery`: answers 201 with `AttachmentView`. */
export function AddsAttachment(operation: ApiOperationOptions): MethodDecorator {
  return applyDecorators(
    Post(),
    ApiOperation(operation),
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: binary } } }),
    ApiCreatedResponse({ type: AttachmentView }),
    Problems(400, 401, 403, 404, 409, 413, 415, 422),
  );
}

/** `GET :attachmentId/content`: answers what `attachmentContent` makes of the opened file. */
export function SendsAttachment(operation: ApiOperationOptions): MethodDecorator {
  return applyDecorators(
    Get(':attachmentId/content'),
    Header('X-Content-Type-Options', 'nosniff'),
    ApiOperation(operation),
    ApiProduces(BYTES),
    ApiOkResponse({ description: 'Nội dung tệp', content: { [BYTES]: { schema: binary } } }),
    Problems(401, 403, 404),
  );
}

/** `POST :attachmentId/removal` with If-Match and `AttachmentRemoval`: answers 204. */
export function RemovesAttachment(operation: ApiOperationOptions): MethodDecorator {
  return applyDecorators(
    Post(':attachmentId/removal'),
    HttpCode(204),
    IfMatchHeader(),
    ApiOperation(operation),
    ApiNoContentResponse({ description: 'Đã bỏ' }),
    Problems(401, 403, 404, 409, 412, 413, 415, 422, 428),
  );
}

/** The id of the file in the path; anything but a UUID is not there. */
export function AttachmentId(): ParameterDecorator {
  return Param('attachmentId', pathId('tệp đính kèm'));
}

/** Always as bytes to be saved, never as something that a browser would show. */
export function attachmentContent({ name, content }: OpenedFile): StreamableFile {
  return new StreamableFile(content, {
    type: BYTES,
    disposition: attachmentDisposition(name),
    length: content.length,
  });
}
