import { blocs, type Bloc } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { roundStates, shareStates, type RoundState, type ShareState } from '../domain/index.js';

export class ReviewGroupCounts {
  @IntegerField({ description: 'Nhóm 1: đáp ứng tốt', example: 21 })
  one: number;

  @IntegerField({ description: 'Nhóm 2: đáp ứng nhưng cần bồi dưỡng', example: 25 })
  two: number;

  @IntegerField({ description: 'Nhóm 3: bố trí chưa phù hợp', example: 9 })
  three: number;

  @IntegerField({ description: 'Nhóm 4: thiếu chuẩn, cần lộ trình', example: 7 })
  four: number;

  @IntegerField({ description: 'Nhóm 5: xem xét tinh giản', example: 1 })
  five: number;

  @IntegerField({ description: 'Chưa có nhóm', example: 1 })
  none: number;
}

export class ReviewShareView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @UuidField({ description: 'Đợt rà soát' })
  roundId: string;

  @TextField({ description: 'Tên đợt', example: 'Rà soát cán bộ, công chức cấp xã năm 2026' })
  roundName: string;

  @ChoiceField({ description: 'Tình trạng của đợt', values: roundStates, name: 'ReviewRoundState', example: 'open' })
  roundState: RoundState;

  @CalendarDateField({ description: 'Số liệu tính đến ngày', example: '2026-03-31' })
  asOf: string;

  @CalendarDateField({ description: 'Tiêu chuẩn vị trí của ngày này', example: '2026-03-31' })
  standardsAsOf: string;

  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Mã xã, phường', example: '01273' })
  unitCode: string;

  @TextField({ description: 'Tên vào ngày số liệu', example: 'Phường Thục Phán' })
  unitName: string;

  @TextField({ description: 'Cụm vào ngày số liệu', nullable: true })
  clusterName: string | null;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;

  @IntegerField({ description: 'Biên chế được giao vào ngày số liệu', nullable: true, example: 42 })
  quota: number | null;

  @ChoiceField({
    description: 'Tình trạng: đang rà soát, đã gửi, bị trả lại, được chấp nhận',
    values: shareStates,
    name: 'ReviewShareState',
    example: 'drafting',
  })
  state: ShareState;

  @CalendarDateField({ description: 'Hạn gửi của đơn vị', example: '2026-06-15' })
  deadline: string;

  @BooleanField({ description: 'Đã quá hạn mà chưa gửi', example: false })
  isLate: boolean;

  @TextField({ description: 'Lý do gia hạn', max: 1000, nullable: true })
  deadlineReason: string | null;

  @TextField({ description: 'Đầu mối đã trình lãnh đạo', nullable: true })
  presentedByName: string | null;

  @InstantField({ description: 'Trình lúc', nullable: true })
  presentedAt: string | null;

  @TextField({ description: 'Người gửi', nullable: true })
  submittedByName: string | null;

  @InstantField({ description: 'Gửi lúc', nullable: true })
  submittedAt: string | null;

  @TextField({ description: 'Ý kiến khi gửi', max: 2000, nullable: true })
  submissionNote: string | null;

  @TextField({ description: 'Người trả lại', nullable: true })
  returnedByName: string | null;

  @InstantField({ description: 'Trả lại lúc', nullable: true })
  returnedAt: string | null;

  @TextField({ description: 'Lý do trả lại', max: 2000, nullable: true })
  returnReason: string | null;

  @TextField({ description: 'Người chấp nhận', nullable: true })
  acceptedByName: string | null;

  @InstantField({ description: 'Chấp nhận lúc', nullable: true })
  acceptedAt: string | null;

  @CalendarDateField({ description: 'Nhắc lần cuối ngày', nullable: true })
  remindedOn: string | null;

  @IntegerField({ description: 'Số người phải rà soát', example: 40 })
  people: number;

  @IntegerField({ description: 'Đã quyết định nhóm', example: 31 })
  decided: number;

  @IntegerField({ description: 'Để ngoài đợt (đã nghỉ, đã chuyển đi), có lý do', example: 1 })
  setAside: number;

  @IntegerField({ description: 'Quyết định khác đề xuất của hệ thống', example: 3 })
  differing: number;

  @ObjectField(() => ReviewGroupCounts, { description: 'Hệ thống đề xuất' })
  proposed: ReviewGroupCounts;

  @ObjectField(() => ReviewGroupCounts, { description: 'Đơn vị quyết định' })
  groups: ReviewGroupCounts;

  @IntegerField({ description: 'Phiên bản', example: 3 })
  version: number;

  @TextListField({ description: 'Việc người gọi được làm', example: ['decideReviewAssessment', 'submitReviewShare'] })
  allowedActions: string[];
}

export class ReviewShareList {
  @ObjectListField(() => ReviewShareView, { description: 'Theo thứ tự của tỉnh; khối chính quyền trước', max: 1000 })
  items: ReviewShareView[];
}

export class ReviewSubmission {
  @TextField({ description: 'Ý kiến gửi kèm', max: 2000, optional: true, example: 'Đã họp thống nhất ngày 10/6/2026' })
  note?: string;
}

export class ReviewPresentationWithdrawal {
  @TextField({
    description: 'Lý do, nhất là khi lãnh đạo trả lại đầu mối',
    max: 2000,
    optional: true,
    nullable: true,
    example: 'Xem lại giải pháp của hai người nhóm 4.',
  })
  reason?: string | null;
}

export class ReviewReturn {
  @TextField({
    description: 'Lý do trả lại, xã đọc được',
    min: 10,
    max: 2000,
    example: 'Ba người nhóm 4 chưa có thời hạn hoàn thiện tiêu chuẩn.',
  })
  reason: string;

  @CalendarDateField({
    description: 'Hạn mới; bắt buộc khi hạn cũ đã qua',
    optional: true,
    example: '2027-06-20',
  })
  deadline?: string;
}

export class ReviewExtension {
  @CalendarDateField({ description: 'Hạn mới, từ hôm nay trở đi', example: '2027-06-30' })
  deadline: string;

  @TextField({ description: 'Lý do gia hạn', min: 5, max: 1000, example: 'Mưa lũ, xã bị chia cắt' })
  reason: string;
}

export class ReviewReminder {
  @TextListField({
    description: 'Các phần cần nhắc; bỏ trống là mọi phần chưa gửi',
    max: 1000,
    maxLength: 36,
    optional: true,
    example: ['01890000-0000-7000-8000-000000000000'],
  })
  shareIds?: string[];
}

export class ReviewReminded {
  @IntegerField({ description: 'Số đơn vị được nhắc', example: 4 })
  reminded: number;
}
