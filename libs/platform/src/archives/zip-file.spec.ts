import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { fromBufferPromise } from 'yauzl';
import { zipFile } from './zip-file.js';

const files = [
  { name: 'kết-quả.json', content: Buffer.from('{"a":1}') },
  { name: 'trống.txt', content: Buffer.alloc(0) },
  { name: 'thư-mục/lớn.bin', content: Buffer.alloc(200_000, 'abcdefgh') },
];

/** Another reader, which checks the directory against the entries. */
async function namesByYauzl(zip: Buffer): Promise<string[]> {
  const archive = await fromBufferPromise(zip);
  const names: string[] = [];
  for await (const { fileName } of archive.eachEntry()) names.push(fileName);
  return names;
}

describe('zipFile', () => {
  it('gives back what was put in, byte by byte, under names with diacritics', async () => {
    const zip = zipFile(files);
    const opened = unzipSync(new Uint8Array(zip));
    expect(Object.keys(opened)).toEqual(files.map(({ name }) => name));
    for (const { name, content } of files) expect(Buffer.from(opened[name] ?? []).equals(content)).toBe(true);
    expect(strFromU8(opened['kết-quả.json'] ?? new Uint8Array())).toBe('{"a":1}');
    expect(await namesByYauzl(zip)).toEqual(files.map(({ name }) => name));
    expect(zip.length).toBeLessThan(2_000);
  });

  it('gives the same bytes for the same content', () => {
    expect(zipFile(files).equals(zipFile(files))).toBe(true);
  });

  it('refuses two files of one name', () => {
    expect(() => zipFile([...files, ...files])).toThrow('two files of one name');
  });

  it('of nothing is an archive too', () => {
    expect(unzipSync(new Uint8Array(zipFile([])))).toEqual({});
  });
});
