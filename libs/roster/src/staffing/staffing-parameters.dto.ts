import { IntersectionType } from '@nestjs/swagger';
import { ChoiceField, PageQuery, UuidField } from '@commune/platform/http';
import { specialisms } from '../domain/index.js';
import { StructureQueryParameters } from '../structure/structure.dto.js';

/** Stands for posts outside the 16 fields: leaders, general and supporting posts. */
export const NO_SPECIALISM = 'none';

export const gapKinds = ['shortage', 'balance', 'surplus'] as const;
export type GapKind = (typeof gapKinds)[number];

export const specialismChoices = [...specialisms.map(({ code }) => code), NO_SPECIALISM];

/** As of a day, in a part of the corps and one field. */
export class StaffingListQuery extends IntersectionType(PageQuery, StructureQueryParameters) {
  @ChoiceField({
    description: 'Lĩnh vực chuyên môn; "none" là vị trí ngoài 16 lĩnh vực',
    values: specialismChoices,
    example: 'land',
    optional: true,
  })
  specialismCode?: string;

  @UuidField({ description: 'Vị trí việc làm', optional: true })
  positionId?: string;
}

export class StaffingPostsQuery extends StaffingListQuery {
  @ChoiceField({
    description: 'Thiếu, đủ hay thừa so với số vị trí cần có',
    values: gapKinds,
    example: 'shortage',
    optional: true,
  })
  gap?: GapKind;
}

/** Names of the filters that a saved view of the list may keep. */
export const postFilters: readonly string[] = [
  'asOf',
  'unitId',
  'clusterId',
  'bloc',
  'specialismCode',
  'positionId',
  'gap',
  'group',
  'fitGroup',
  'show',
];
