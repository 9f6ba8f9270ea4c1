import type { FastifyRequest } from 'fastify';
import { normaliseText } from '@commune/kernel';
import { invalid, Refusal } from '../http/index.js';
import type { UploadedFile } from './imports.service.js';

/** The one file of a multipart request, wholly in memory: at most 20 MB by the multipart limits. */
export async function uploadedFile(request: FastifyRequest): Promise<UploadedFile> {
  if (!request.isMultipart()) {
    throw new Refusal('unsupported-media-type', 'http.unsupported-media-type', 'Gửi tệp dạng multipart/form-data.');
  }
  const part = await request.file();
  if (!part) throw invalid([{ pointer: '/file', code: 'imports.file-missing', message: 'Chưa chọn tệp.' }]);
  const name = normaliseText(part.filename)
    .replace(/[\\/:*?"<>|]/g, '_')
    .slice(-150);
  return { name: name === '' ? 'tep.xlsx' : name, content: await part.toBuffer() };
}
