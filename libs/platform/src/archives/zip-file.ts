import { zipSync } from 'fflate';

export interface ZipEntry {
  /** Slashes between folders, none at the beginning. */
  readonly name: string;
  readonly content: Buffer;
}

/** The first day that the format knows: the same content gives the same bytes, whenever it is packed. */
const FIRST_DAY = new Date(1980, 0, 1);

/** Files as one ZIP. Throws where two have one name. */
export function zipFile(entries: readonly ZipEntry[]): Buffer {
  const files = new Map(entries.map(({ name, content }) => [name.normalize('NFC'), content]));
  if (files.size !== entries.length) throw new Error('ZIP: two files of one name');
  return Buffer.from(zipSync(Object.fromEntries(files), { mtime: FIRST_DAY }));
}
