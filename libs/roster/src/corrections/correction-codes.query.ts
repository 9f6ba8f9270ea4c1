import { Injectable } from '@nestjs/common';
import { today, type Reader } from '@commune/platform/database';

interface CodeOfList {
  readonly code: string;
  readonly name: string;
}

export type CodesOfList = (list: string) => readonly CodeOfList[];

/** The codes of the editable lists, for whoever chooses one. */
@Injectable()
export class CorrectionCodes {
  async load(reader: Reader): Promise<CodesOfList> {
    const rows = await reader.query<CodeOfList & { list: string }>(
      `select list, code, name from code_list_entry
       where $1::date between effective_from and coalesce(effective_to, 'infinity') order by list, sort_order, code`,
      [today()],
    );
    const byList = Map.groupBy(rows, ({ list }) => list);
    return (list) => (byList.get(list) ?? []).map(({ code, name }) => ({ code, name }));
  }
}
