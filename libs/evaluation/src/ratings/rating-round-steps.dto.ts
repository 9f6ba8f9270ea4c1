import {
  BooleanField,
  CalendarDateField,
  IntegerField,
  ObjectListField,
  TextField,
  UuidField,
} from '@commune/platform/http';

export class MeetingOpinion {
  @UuidField({ description: 'Mã phiếu xếp loại', example: '019ac222-0000-7000-8000-000000000001' })
  ratingId: string;

  @TextField({ description: 'Ý kiến tại cuộc họp về người này', max: 4000, example: 'Thống nhất với mức tự xếp loại' })
  opinion: string;
}

export class RatingMeetingRequest {
  @CalendarDateField({ description: 'Ngày họp', example: '2026-12-02' })
  heldOn: string;

  @TextField({ description: 'Chủ trì', max: 200, example: 'Nông Văn Hưng' })
  chairName: string;

  @TextField({ description: 'Thư ký', max: 200, example: 'Hoàng Thị Hạnh' })
  secretaryName: string;

  @IntegerField({ description: 'Số người dự', min: 1, max: 10000, example: 38 })
  present: number;

  @IntegerField({ description: 'Số người vắng', min: 0, max: 10000, example: 2 })
  absent: number;

  @TextField({
    description: 'Nội dung biên bản đã thông qua tại cuộc họp',
    max: 20000,
    example: 'Cuộc họp nhận xét, đánh giá từng công chức; biên bản đã đọc và thông qua.',
  })
  minutes: string;

  @BooleanField({ description: 'Biên bản đã được thông qua tại cuộc họp', example: true })
  areAdopted: boolean;

  @ObjectListField(() => MeetingOpinion, { description: 'Ý kiến về từng người, nếu có', optional: true })
  opinions?: MeetingOpinion[];
}

/** Who signed a decision on paper, and when. */
export class DecisionSignature {
  @CalendarDateField({ description: 'Ngày ký', example: '2026-12-10' })
  signedOn: string;

  @TextField({ description: 'Người ký', max: 200, example: 'Nông Văn Hưng' })
  signerName: string;

  @TextField({ description: 'Chức vụ người ký', max: 200, example: 'Chủ tịch' })
  signerPost: string;
}

export class RatingPaperRequest extends DecisionSignature {
  @TextField({ description: 'Số, ký hiệu quyết định', max: 100, example: '512/QĐ-UBND' })
  number: string;
}
