import {
  ChoiceField,
  DecimalField,
  ObjectField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  UuidField,
  CalendarDateField,
} from '@commune/platform/http';
import { DossierAmounts } from './dossier-amounts.dto.js';
import { MONTH, monthMessage } from './dossier-upserts.dto.js';

export const dossierGroupings = ['unit', 'field', 'month'] as const;
export type DossierGrouping = (typeof dossierGroupings)[number];

const month = { pattern: MONTH, patternMessage: monthMessage, optional: true };

export class DossierStatisticsQuery extends PageQuery {
  @ChoiceField({
    description: 'Mỗi dòng là một: unit (xã, mặc định), field (lĩnh vực), month (tháng)',
    values: dossierGroupings,
    name: 'DossierGrouping',
    optional: true,
  })
  by?: DossierGrouping;

  @TextField({ description: 'Từ tháng, YYYY-MM; mặc định tháng đầu năm của tháng cuối', ...month })
  from?: string;

  @TextField({ description: 'Đến tháng, YYYY-MM; mặc định tháng gần nhất có số liệu', ...month })
  to?: string;

  @UuidField({ description: 'Của một tỉnh hoặc một xã, phường', optional: true })
  unitId?: string;

  @TextField({ description: 'Mã lĩnh vực', max: 40, optional: true })
  fieldCode?: string;
}

export class DossierSums extends DossierAmounts {
  @DecimalField({
    description: 'Đúng hạn, %: trên số đã giải quyết và số đang quá hạn; null: chưa có hồ sơ',
    nullable: true,
    example: 98.88,
  })
  onTimePercent: number | null;

  @DecimalField({ description: 'Đúng hạn, %: chỉ trên số đã giải quyết', nullable: true, example: 99 })
  onTimeOfResolvedPercent: number | null;

  @DecimalField({ description: 'Hài lòng, %', nullable: true, example: 99.03 })
  satisfactionPercent: number | null;

  @DecimalField({ description: 'Phản ánh, kiến nghị trả lời đúng hạn, %', nullable: true, example: 100 })
  feedbackPercent: number | null;

  @DecimalField({ description: 'Số ngày giải quyết trung bình', nullable: true, example: 2.9 })
  averageDays: number | null;
}

export class DossierGroup extends DossierSums {
  @TextField({ description: 'Khóa của dòng: mã xã, mã lĩnh vực hoặc tháng', example: '2026-10' })
  id: string;

  @TextField({ description: 'Tên xã, lĩnh vực hoặc tháng', example: 'Phường Thục Phán' })
  name: string;
}

export class DossierStatisticsPage extends PageFields {
  @ChoiceField({
    description: 'Mỗi dòng là một gì',
    values: dossierGroupings,
    name: 'DossierGrouping',
    example: 'unit',
  })
  by: DossierGrouping;

  @TextField({ description: 'Từ tháng', example: '2026-01' })
  from: string;

  @TextField({ description: 'Đến tháng', example: '2026-10' })
  to: string;

  @CalendarDateField({ description: 'Số liệu mới nhất tính đến ngày', nullable: true, example: '2026-11-05' })
  reportedOn: string | null;

  @ObjectField(() => DossierSums, { description: 'Cộng tất cả các dòng tìm thấy' })
  sum: DossierSums;

  @ObjectListField(() => DossierGroup, { description: 'Các dòng của trang' })
  items: DossierGroup[];
}

export class DossierFieldView {
  @TextField({ description: 'Mã lĩnh vực', example: 'land' })
  code: string;

  @TextField({ description: 'Tên lĩnh vực', example: 'Đất đai' })
  name: string;
}

export class DossierFieldList {
  @ObjectListField(() => DossierFieldView, { description: 'Các lĩnh vực' })
  items: DossierFieldView[];
}
