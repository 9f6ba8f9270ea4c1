import { IntersectionType } from '@nestjs/swagger';
import {
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { filterDimensions, UNKNOWN_VALUE, type FilterDimension } from '../structure/dimension-filters.js';
import { StructureQueryParameters } from '../structure/structure.dto.js';
import { CivilServantFields } from './civil-servant.dto.js';

/** Names of all filters of the list. */
export const listFilters: readonly string[] = ['asOf', 'unitId', 'clusterId', 'presence', 'bloc', ...filterDimensions];

/** In office on the day, or having left the service by then. */
export const presences = ['present', 'left'] as const;

class PresenceParameters {
  @ChoiceField({
    description: 'Đang giữ vị trí (mặc định), hoặc đã nghỉ tính đến ngày',
    values: presences,
    name: 'Presence',
    example: 'left',
    optional: true,
  })
  presence?: string;
}

/** The filters are those of the structure dashboard, so that each of its figures opens the people behind it. */
// Twenty filters from one table: their types come from an interface, their checks from the loop below.
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- every member of the interface is decorated by the loop
export class CivilServantListQuery extends IntersectionType(PageQuery, StructureQueryParameters, PresenceParameters) {}
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-empty-object-type -- see above
export interface CivilServantListQuery extends Partial<Record<FilterDimension, string>> {}

for (const key of filterDimensions) {
  TextField({
    description: `Lọc theo ${key}; "${UNKNOWN_VALUE}" là hồ sơ chưa ghi`,
    optional: true,
    max: 100,
  })(CivilServantListQuery.prototype, key);
}

export class CivilServantExportQuery extends CivilServantListQuery {
  @TextField({
    description:
      'Các cột của tệp theo thứ tự, cách nhau dấu phẩy, kể cả các trường chi tiết của hồ sơ như phone; bỏ trống là mọi cột của danh sách',
    example: 'fullName,unitName,positionTitle',
    max: 1000,
    optional: true,
  })
  columns?: string;
}

/** The same, asked for as a job: in the body, since a job is begun by a POST. */
export class CivilServantExportRequest extends CivilServantExportQuery {}

export const MOST_SELECTED = 500;

/** The chosen people of a list; who among them is out of reach is left out, as in the list. */
export class CivilServantSelection {
  @TextListField({ description: 'Mã định danh của những người được chọn', max: MOST_SELECTED, maxLength: 36 })
  ids: string[];

  @TextField({
    description:
      'Các cột của tệp theo thứ tự, cách nhau dấu phẩy, kể cả các trường chi tiết của hồ sơ như phone; bỏ trống là mọi cột của danh sách',
    example: 'fullName,unitName,positionTitle',
    max: 1000,
    optional: true,
  })
  columns?: string;

  @CalendarDateField({ description: 'Tính đến ngày; bỏ trống là hôm nay', example: '2026-03-31', optional: true })
  asOf?: string;

  @TextField({ description: 'Thứ tự, như của danh sách', example: 'name', max: 100, optional: true })
  sort?: string;
}

/** A line of the list. A member that the reader may not have is left out. */
export class CivilServantRow extends CivilServantFields {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @IntegerField({ description: 'Phiên bản của hồ sơ, để sửa hàng loạt', example: 3 })
  version: number;
}

export class CivilServantPage extends PageFields {
  @ObjectListField(() => CivilServantRow, { description: 'Các dòng của trang', max: 100 })
  items: CivilServantRow[];
}
