import {
  BooleanField,
  CalendarDateField,
  IntegerField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { competencyLevels } from '../domain/index.js';

const MOST_AT_ONCE = 60;
const { lowest, highest } = competencyLevels;

export class CompetencyProfileRow {
  @TextField({ description: 'Mã năng lực', example: 'general.it' })
  code: string;

  @TextField({ description: 'Tên năng lực', example: 'Sử dụng công nghệ thông tin' })
  name: string;

  @TextField({ description: 'Nhóm năng lực', example: 'Năng lực chung' })
  groupName: string;

  @IntegerField({ description: 'Mức vị trí yêu cầu; null: không yêu cầu', nullable: true, example: 3 })
  requiredLevel: number | null;

  @BooleanField({ description: 'Là trọng tâm theo đặc thù địa bàn của đơn vị', example: false })
  isEmphasis: boolean;

  @IntegerField({ description: 'Mức được đánh giá gần nhất; null: chưa đánh giá', nullable: true, example: 2 })
  level: number | null;

  @CalendarDateField({ description: 'Ngày đánh giá gần nhất', nullable: true, example: '2026-05-20' })
  assessedOn: string | null;

  @BooleanField({
    description: 'Thấp hơn mức yêu cầu; null: không yêu cầu hoặc chưa đánh giá',
    nullable: true,
    example: true,
  })
  isBelow: boolean | null;
}

export class CompetencyAssessmentView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @TextField({ description: 'Mã năng lực', example: 'general.it' })
  code: string;

  @TextField({ description: 'Tên năng lực', example: 'Sử dụng công nghệ thông tin' })
  name: string;

  @IntegerField({ description: 'Mức', min: lowest, max: highest, example: 2 })
  level: number;

  @CalendarDateField({ description: 'Ngày đánh giá', example: '2026-05-20' })
  assessedOn: string;

  @TextField({ description: 'Người đánh giá', example: 'Nông Thị Hà' })
  assessorName: string;

  @TextField({ description: 'Căn cứ, nhận xét', nullable: true, max: 1000, example: null })
  note: string | null;
}

export class CompetencyProfile {
  @TextField({ description: 'Vị trí đang giữ; null: không giữ vị trí nào', nullable: true, example: 'Chuyên viên' })
  positionTitle: string | null;

  @ObjectListField(() => CompetencyProfileRow, { description: 'Từng năng lực, vị trí yêu cầu trước' })
  rows: CompetencyProfileRow[];

  @ObjectListField(() => CompetencyAssessmentView, { description: 'Các lần đánh giá, mới nhất trước', max: 2000 })
  history: CompetencyAssessmentView[];

  @TextListField({ description: 'Việc làm được bây giờ', example: ['assessCompetencies'] })
  allowedActions: string[];
}

export class CompetencyLevelBody {
  @TextField({ description: 'Mã năng lực', example: 'general.it', max: 60 })
  code: string;

  @IntegerField({ description: 'Mức', min: lowest, max: highest, example: 2 })
  level: number;

  @TextField({ description: 'Căn cứ, nhận xét', nullable: true, optional: true, max: 1000 })
  note?: string | null;
}

export class CompetencyAssessmentBody {
  @CalendarDateField({ description: 'Ngày đánh giá', example: '2026-05-20' })
  assessedOn: string;

  @ObjectListField(() => CompetencyLevelBody, { description: 'Mức của từng năng lực', max: MOST_AT_ONCE })
  levels: CompetencyLevelBody[];
}
