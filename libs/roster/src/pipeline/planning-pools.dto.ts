import {
  CalendarDateField,
  IntegerField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';

export const MOST_AT_ONCE = 100;

/** Chosen people, one post and one term. */
export class PlanningPoolAddition {
  @TextListField({ description: 'Hồ sơ của những người được chọn', max: MOST_AT_ONCE, maxLength: 36 })
  civilServantIds: string[];

  @TextField({ description: 'Chức danh quy hoạch', example: 'Phó Chủ tịch UBND', max: 200 })
  positionTitle: string;

  @TextField({ description: 'Nhiệm kỳ', example: '2026–2031', max: 40 })
  term: string;

  @CalendarDateField({ description: 'Từ ngày (mặc định hôm nay)', example: '2026-05-15', optional: true })
  addedOn?: string;

  @TextField({ description: 'Số quyết định', example: '125-QĐ/TU', max: 100, optional: true })
  decisionNumber?: string;
}

export class PlanningPoolAdded {
  @IntegerField({ description: 'Số người được đưa vào quy hoạch', example: 5 })
  added: number;

  @IntegerField({ description: 'Số người đã có trong quy hoạch này từ trước', example: 1 })
  alreadyIn: number;
}

export class PlanningPoolRemoval {
  @TextField({ description: 'Lý do đưa ra khỏi quy hoạch', example: 'Chuyển công tác khỏi tỉnh', max: 500 })
  reason: string;

  @CalendarDateField({ description: 'Từ ngày (mặc định hôm nay)', example: '2026-06-30', optional: true })
  removedOn?: string;
}

export class PlanningPoolEntryView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @UuidField({ description: 'Hồ sơ' })
  civilServantId: string;

  @TextField({ description: 'Chức danh quy hoạch', example: 'Phó Chủ tịch UBND' })
  positionTitle: string;

  @TextField({ description: 'Nhiệm kỳ', example: '2026–2031' })
  term: string;

  @CalendarDateField({ description: 'Từ ngày', example: '2026-05-15' })
  addedOn: string;

  @CalendarDateField({ description: 'Ra khỏi quy hoạch từ ngày', nullable: true, example: null })
  removedOn: string | null;

  @TextField({ description: 'Lý do ra khỏi quy hoạch', nullable: true, example: null })
  removalReason: string | null;

  @TextField({ description: 'Số quyết định', nullable: true, example: '125-QĐ/TU' })
  decisionNumber: string | null;

  @IntegerField({ description: 'Phiên bản', example: 1 })
  version: number;

  @TextListField({ description: 'Việc làm được bây giờ', example: ['removePlanningPoolEntry'] })
  allowedActions: string[];
}

export class PlanningPoolEntryList {
  @ObjectListField(() => PlanningPoolEntryView, { description: 'Mới nhất trước' })
  items: PlanningPoolEntryView[];
}
