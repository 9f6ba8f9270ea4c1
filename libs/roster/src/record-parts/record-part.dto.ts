import type { Type } from '@nestjs/common';
import {
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { RecordFinding } from '../records/civil-servant-view.dto.js';
import { recordParts } from './parts/index.js';
import type { PartField, RecordPart } from './record-part.js';

export type PartBody = Readonly<Record<string, unknown>>;

type Named = Readonly<Record<string, PropertyDecorator>>;

/** A class of the contract made of declared members, as if it were written out with our decorators. */
function dtoClass(name: string, members: Named): Type<object> {
  class Dto {
    readonly [member: string]: unknown;
  }
  Object.defineProperty(Dto, 'name', { value: name });
  for (const [member, decorate] of Object.entries(members)) decorate(Dto.prototype, member);
  return Dto;
}

const mapped = (
  fields: Readonly<Record<string, PartField>>,
  decorate: (field: PartField) => PropertyDecorator,
): Named => Object.fromEntries(Object.entries(fields).map(([member, field]) => [member, decorate(field)]));

interface Absent {
  readonly optional: boolean;
  readonly nullable: boolean;
}

function decoratorOf(field: PartField, absent: Absent): PropertyDecorator {
  const options = { description: field.description, example: field.example, ...absent };
  switch (field.kind) {
    case 'text':
      return TextField({ ...options, max: field.max ?? 500 });
    case 'date':
      return CalendarDateField(options);
    case 'uuid':
      return UuidField(options);
    case 'integer':
      return IntegerField({ ...options, min: field.min, max: field.max, ...messageOf(field) });
    case 'choice':
      return ChoiceField({ ...options, values: field.values, ...(field.name ? { name: field.name } : {}) });
    case 'code':
      return TextField({ ...options, max: 50, pattern: /^[\w.-]+$/, patternMessage: 'Mã chỉ gồm chữ, số và gạch.' });
  }
}

const messageOf = ({ rangeMessage }: { rangeMessage?: string }) => (rangeMessage ? { rangeMessage } : {});

export interface PartDtos {
  readonly Row: Type<object>;
  readonly List: Type<object>;
  readonly New: Type<object>;
  readonly Patch: Type<object>;
  readonly Removal: Type<object>;
}

const needed = { optional: false, nullable: false };

function dtosOf(part: RecordPart): PartDtos {
  const { one, many, fields, derived = {} } = part;
  const absentIn = (field: PartField): Absent => ({ optional: false, nullable: field.required !== true });
  const Row = dtoClass(`${one}Row`, {
    id: UuidField({ description: 'Mã của mục' }),
    ...mapped(fields, (field) => decoratorOf(field, absentIn(field))),
    ...Object.fromEntries(
      Object.entries(derived).map(([member, { field }]) => [member, decoratorOf(field, absentIn(field))]),
    ),
    warnings: ObjectListField(() => RecordFinding, { description: 'Điểm cần đối chiếu trong mục này' }),
  });
  const List = dtoClass(`${many}List`, {
    version: IntegerField({ description: 'Phiên bản của cả hồ sơ, là ETag khi sửa một mục', example: 3 }),
    items: ObjectListField(() => Row, { description: 'Mới nhất trước' }),
    allowedActions: TextListField({ description: 'Thao tác được phép lúc này', example: [`add${one}`] }),
  });
  const New = dtoClass(
    `New${one}`,
    mapped(fields, (field) => decoratorOf(field, field.required ? needed : { optional: true, nullable: true })),
  );
  const changeable = Object.fromEntries(Object.entries(fields).filter(([, { fixed }]) => fixed !== true));
  const Patch = dtoClass(`${one}Patch`, {
    ...mapped(changeable, (field) => decoratorOf(field, { optional: true, nullable: field.required !== true })),
    changeReason: TextField({
      description: 'Lý do sửa, ghi vào lịch sử',
      example: 'Theo quyết định gốc',
      min: 5,
      max: 300,
      optional: part.reasonNeeded !== true,
    }),
  });
  return { Row, List, New, Patch, Removal: RecordPartRemoval };
}

export class RecordPartRemoval {
  @TextField({ description: 'Lý do bỏ mục này, ghi vào lịch sử', example: 'Nhập nhầm người', min: 5, max: 300 })
  reason: string;
}

const made = new Map<RecordPart, PartDtos>(recordParts.map((part) => [part, dtosOf(part)]));

export function partDtos(part: RecordPart): PartDtos {
  const dtos = made.get(part);
  if (!dtos) throw new Error(`Record parts: ${part.path} is not in the list`);
  return dtos;
}

const memberOf = ({ many }: RecordPart): string => many.charAt(0).toLowerCase() + many.slice(1);

/** All parts of one record at once; those that the reader may not have are absent. */
export const RecordPartsView = dtoClass(
  'RecordPartsView',
  Object.fromEntries(
    recordParts.map((part) => [
      memberOf(part),
      ObjectField(() => partDtos(part).List, { description: `Phần ${part.word}`, optional: true }),
    ]),
  ),
);

export { memberOf };
