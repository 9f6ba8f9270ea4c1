import type { ImportCheck } from '@commune/platform/imports';
import type { JobView } from '@commune/platform/jobs';
import type { KeyCaller, TestCaller } from '@commune/platform/testing';

/** A person, or a system with a key. */
type Importer = TestCaller | KeyCaller;

export interface ImportAnswer {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly counts: Readonly<Record<string, number>>;
}

export async function upload(caller: Importer, file: Buffer, kind = 'civil-servants'): Promise<ImportAnswer> {
  const { body } = await caller.post(`/imports/${kind}`).attach('file', file, 'danh-sach.xlsx').expect(201);
  return body;
}

/** The job of an execution, as it ended. */
export function execute(caller: Importer, id: string, onlyGoodRows = false): Promise<JobView> {
  return caller.runJob(caller.post(`/imports/${id}/execution`).send({ onlyGoodRows }));
}

/** What the check found. */
export async function check(caller: Importer, id: string): Promise<ImportCheck> {
  await caller.runJob(caller.post(`/imports/${id}/check`));
  return (await caller.get(`/imports/${id}/check`).expect(200)).body;
}

/** Uploads and imports a file without faults. */
export async function importFile(caller: Importer, file: Buffer): Promise<ImportAnswer['counts']> {
  const { id } = await upload(caller, file);
  const { state, figures } = await execute(caller, id);
  if (state !== 'done' || !figures) throw new Error(`The import is ${state}`);
  return figures;
}
