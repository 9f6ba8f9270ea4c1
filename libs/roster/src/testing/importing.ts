import type { TestCaller } from '@commune/platform/testing';

export interface ImportAnswer {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly counts: Readonly<Record<string, number>>;
}

export async function upload(caller: TestCaller, file: Buffer): Promise<ImportAnswer> {
  const { body } = await caller.post('/imports/civil-servants').attach('file', file, 'danh-sach.xlsx').expect(201);
  return body;
}

/** Uploads and imports a file without faults. */
export async function importFile(caller: TestCaller, file: Buffer): Promise<ImportAnswer['counts']> {
  const { id } = await upload(caller, file);
  const { body } = await caller.post(`/imports/${id}/execution`).send({ onlyGoodRows: false }).expect(200);
  return body.counts;
}
