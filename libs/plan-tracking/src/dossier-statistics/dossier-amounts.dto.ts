import { IntegerField } from '@commune/platform/http';

const MOST = 10_000_000;

/** The numbers of a line, the same wherever they are told. */
export class DossierAmounts {
  @IntegerField({ description: 'Số tiếp nhận trong tháng', max: MOST, example: 837 })
  received: number;

  @IntegerField({ description: 'Số giải quyết đúng hạn, trước hạn', max: MOST, example: 793 })
  resolvedOnTime: number;

  @IntegerField({ description: 'Số giải quyết quá hạn', max: MOST, example: 8 })
  resolvedLate: number;

  @IntegerField({ description: 'Số đang giải quyết cuối tháng', max: MOST, example: 36 })
  inProcess: number;

  @IntegerField({ description: 'Trong đó đang quá hạn', max: MOST, example: 1 })
  inProcessOverdue: number;

  @IntegerField({ description: 'Số phiếu xin lỗi và hẹn lại ngày trả', max: MOST, example: 8 })
  apologiesIssued: number;

  @IntegerField({ description: 'Số phiếu đánh giá sự hài lòng', max: MOST, example: 310 })
  satisfactionResponses: number;

  @IntegerField({ description: 'Số phiếu hài lòng', max: MOST, example: 307 })
  satisfied: number;

  @IntegerField({ description: 'Số phản ánh, kiến nghị đã nhận', max: MOST, example: 2 })
  feedbackReceived: number;

  @IntegerField({ description: 'Số phản ánh, kiến nghị trả lời đúng hạn', max: MOST, example: 2 })
  feedbackAnsweredOnTime: number;

  @IntegerField({ description: 'Số đơn thư đã nhận', max: MOST, example: 7 })
  petitionsReceived: number;

  @IntegerField({ description: 'Số đơn thư giải quyết xong', max: MOST, example: 4 })
  petitionsResolved: number;
}
