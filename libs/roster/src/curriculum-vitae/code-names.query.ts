import { Injectable } from '@nestjs/common';
import type { DocumentCell } from '@commune/platform/documents';
import type { Reader } from '@commune/platform/database';

/** The name of a code of a list; a code without a name stands for itself, and what is absent stays absent. */
export type CodeNames = <Code extends DocumentCell | undefined>(list: string, code: Code) => DocumentCell | Code;

@Injectable()
export class CodeNamesQuery {
  async load(reader: Reader): Promise<CodeNames> {
    const rows = await reader.query<{ list: string; code: string; name: string }>(
      'select list, code, name from code_list_entry order by effective_from',
    );
    const names = new Map(rows.map(({ list, code, name }) => [`${list} ${code}`, name]));
    return (list, code) => (typeof code === 'string' ? (names.get(`${list} ${code}`) ?? code) : code);
  }
}
