import { applyDecorators, Header, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { mediaTypes, type FileKind } from './media-types.js';

/** An operation that answers 200 with a file to be saved as `name`. */
export function FileAnswer(name: `${string}.${FileKind}`): MethodDecorator {
  const kind = kindOf(name);
  return applyDecorators(Header('Content-Disposition', `attachment; filename="${name}"`), DocumentedFile(kind));
}

/** As `FileAnswer`, where the name of the file is known only with its content (`fileOf` sets it). A browser must not guess what it holds. */
export function DocumentedFile(kind: FileKind): MethodDecorator {
  const type = mediaTypes[kind];
  return applyDecorators(
    Header('X-Content-Type-Options', 'nosniff'),
    ApiProduces(type),
    ApiOkResponse({
      description: `Tệp ${kind}`,
      content: { [type]: { schema: { type: 'string', format: 'binary' } } },
    }),
  );
}

/** The bytes of a file of this kind as an answer; `disposition` where the operation has no fixed name. */
export function fileOf(kind: FileKind, content: Uint8Array, disposition?: string): StreamableFile {
  return new StreamableFile(content, {
    type: mediaTypes[kind],
    length: content.length,
    ...(disposition !== undefined && { disposition }),
  });
}

function kindOf(name: `${string}.${FileKind}`): FileKind {
  return name.slice(name.lastIndexOf('.') + 1) as FileKind; // the type of `name` says so
}
