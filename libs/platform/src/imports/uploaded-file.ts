import type { FastifyRequest } from 'fastify';
import { normaliseText } from '@commune/kernel';
import { invalid, Refusal } from '../http/index.js';
import type { UploadedFile } from './imports.service.js';

/** The one file of a multipart request, wholly in memory: at most 20 MB by the multipart limits. */
export async function uploadedFile(request: FastifyRequest): Promise<UploadedFile> {
  if (!request.isMultipart()) {
    throw new Refusal('unsupported-media-type', 'http.unsupported-media-type', 'Gửi tệp dạng multipart/form-data.');
  }
  const { filename, content } = await readPart(request);
  const name = normaliseText(filename)
    .replace(/[\\/:*?"<>|]/g, '_')
    .slice(-150);
  return { name: name === '' ? 'tep.xlsx' : name, content };
}

async function readPart(request: FastifyRequest): Promise<{ filename: string; content: Buffer }> {
  try {
    const part = await request.file();
    if (!part) throw invalid([{ pointer: '/file', code: 'imports.file-missing', message: 'Chưa chọn tệp.' }]);
    return { filename: part.filename, content: await part.toBuffer() };
  } catch (error) {
    // A limit has its own status; a body that breaks off or names no boundary is the sender's fault, not ours.
    const isLimit = error instanceof Error && 'statusCode' in error && error.statusCode === 413;
    if (error instanceof Refusal || isLimit) throw error;
    throw new Refusal('malformed', 'http.malformed', 'Tệp gửi lên bị đứt quãng hoặc sai dạng. Hãy tải lên lại.');
  }
}
