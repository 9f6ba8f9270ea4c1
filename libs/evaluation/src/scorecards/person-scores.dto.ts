import {
  BooleanField,
  ChoiceField,
  DecimalField,
  IntegerField,
  ObjectListField,
  TextField,
  UuidField,
} from '@commune/platform/http';
import { scoreStates, type ScoreState } from './scorecard-calculation.js';

export class PersonScore {
  @TextField({ description: 'Kỳ', example: '2026-10' })
  period: string;

  @TextField({ description: 'Tên kỳ', example: 'tháng 10/2026' })
  periodName: string;

  @UuidField({ description: 'Mã đơn vị đã đánh giá' })
  unitId: string;

  @TextField({ description: 'Đơn vị đã đánh giá', example: 'Ủy ban nhân dân phường Thục Phán' })
  unitName: string;

  @ChoiceField({ description: 'Tình trạng điểm', values: scoreStates, example: 'scored' })
  state: ScoreState;

  @DecimalField({ description: 'Điểm theo dõi, đánh giá', nullable: true, example: 88.4 })
  points: number | null;

  @BooleanField({ description: 'Kỳ đã khóa', example: true })
  isClosed: boolean;
}

export class PersonHalfYear {
  @TextField({ description: 'Nửa năm', example: '2026-H1' })
  period: string;

  @TextField({ description: 'Tên kỳ', example: '6 tháng đầu năm 2026' })
  periodName: string;

  @DecimalField({ description: 'Trung bình cộng các tháng có điểm; null khi chưa có', nullable: true, example: 86.2 })
  points: number | null;

  @IntegerField({ description: 'Số tháng (quý) được tính', example: 6 })
  counted: number;

  @BooleanField({ description: 'Còn thay đổi: chưa hết kỳ, hoặc còn tháng chưa được xác nhận', example: false })
  isProvisional: boolean;

  @TextField({ description: 'Công thức có số', max: 1000, example: '(tháng 1: 88,4 + tháng 2: 84) / 2 = 86,2' })
  formula: string;

  @TextField({ description: 'Căn cứ', example: 'Nghị định 335/2025/NĐ-CP Điều 17.3, Điều 11.2' })
  source: string;
}

export class PersonScores {
  @ObjectListField(() => PersonScore, { description: 'Mới nhất trước' })
  items: PersonScore[];

  @ObjectListField(() => PersonHalfYear, { description: 'Kết quả từng nửa năm, mới nhất trước' })
  halfYears: PersonHalfYear[];
}
