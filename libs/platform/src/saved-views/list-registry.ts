import { Inject, Injectable } from '@nestjs/common';
import type { Violation } from '@commune/kernel';
import { invalid, notFound } from '../http/index.js';
import { maskedNumbers } from '../logging/index.js';
import type { ListDeclaration } from './list-declaration.js';
import type { ListColumnChoice, ListState } from './saved-views.dto.js';

export const LISTS = Symbol('lists');

/** The lists that modules have declared, and what a view of each may hold. */
@Injectable()
export class ListRegistry {
  constructor(@Inject(LISTS) private readonly lists: readonly ListDeclaration[]) {}

  find(name: string): ListDeclaration {
    const found = this.lists.find((list) => list.name === name);
    if (!found) throw notFound('danh sách');
    return found;
  }

  refuseUnknownState(listName: string, state: ListState): void {
    const list = this.find(listName);
    const violations = [
      ...unknownNames(list.filters, state.filters, '/state/filters', ({ name }) => name),
      ...columnFaults(list, state.columns, '/state/columns'),
      ...numbersIn(state),
    ];
    if (violations.length > 0) throw invalid(violations);
  }

  refuseUnknownColumns(listName: string, columns: readonly ListColumnChoice[]): void {
    const violations = columnFaults(this.find(listName), columns, '/columns');
    if (violations.length > 0) throw invalid(violations);
  }
}

function columnFaults(list: ListDeclaration, columns: readonly ListColumnChoice[], pointer: string): Violation[] {
  return unknownNames(list.columns, columns, pointer, ({ key }) => key);
}

/** Names that the list doesn't know, or that come twice. */
function unknownNames<Choice>(
  known: readonly string[],
  choices: readonly Choice[],
  pointer: string,
  nameOf: (choice: Choice) => string,
): Violation[] {
  const names = choices.map(nameOf);
  return names.flatMap((name, index) => {
    if (known.includes(name) && names.indexOf(name) === index) return [];
    const message = `"${name}" không có trong danh sách này hoặc bị lặp. Chọn trong: ${known.join(', ')}.`;
    return [{ pointer: `${pointer}/${index}`, code: 'saved-views.unknown-member', message }];
  });
}

/** A kept view outlives the work it was made for: no person's number stays in it. */
function numbersIn({ search }: ListState): Violation[] {
  if (search === null || maskedNumbers(search) === search) return [];
  const message = 'Không lưu số định danh trong cách xem. Bỏ nội dung tìm rồi lưu lại.';
  return [{ pointer: '/state/search', code: 'saved-views.personal-number', message }];
}
