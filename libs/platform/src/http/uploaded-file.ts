import type { FastifyRequest } from 'fastify';
import { normaliseText } from '@commune/kernel';
import { invalid, Refusal } from './refusal.js';

export interface UploadedFile {
  readonly name: string;
  readonly content: Buffer;
}

const read = new WeakMap<FastifyRequest, Promise<UploadedFile>>();

/** The one file of a multipart request, wholly in memory: at most 20 MB by the multipart limits. Can be asked again. */
export function uploadedFile(request: FastifyRequest): Promise<UploadedFile> {
  const known = read.get(request) ?? readFile(request);
  read.set(request, known);
  return known;
}

async function readFile(request: FastifyRequest): Promise<UploadedFile> {
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
    if (!part) throw invalid([{ pointer: '/file', code: 'http.file-missing', message: 'Chưa chọn tệp.' }]);
    return { filename: part.filename, content: await part.toBuffer() };
  } catch (error) {
    // A limit has its own status; a body that breaks off or names no boundary is the sender's fault, not ours.
    const isLimit = error instanceof Error && 'statusCode' in error && error.statusCode === 413;
    if (error instanceof Refusal || isLimit) throw error;
    throw new Refusal('malformed', 'http.malformed', 'Tệp gửi lên bị đứt quãng hoặc sai dạng. Hãy tải lên lại.');
  }
}
