import { blocs, type Bloc } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  UuidField,
} from '@commune/platform/http';
import { reviewSolutions, shareStates, type FitGroup, type ShareState } from '../domain/index.js';
import { ReviewAssessmentView } from './review-assessments.dto.js';
import { positionGroups, type PositionGroup } from './review-facts.js';
import { ReviewRoundView } from './review-rounds.dto.js';
import { ReviewGroupCounts } from './review-shares.dto.js';

class CountedLine {
  @IntegerField({ description: 'Số người được rà soát', example: 40 })
  people: number;

  @IntegerField({ description: 'Để ngoài đợt', example: 1 })
  setAside: number;

  @IntegerField({ description: 'Quyết định khác đề xuất của hệ thống', example: 3 })
  differing: number;

  @ObjectField(() => ReviewGroupCounts, { description: 'Theo quyết định' })
  groups: ReviewGroupCounts;

  @ObjectField(() => ReviewGroupCounts, { description: 'Theo đề xuất của hệ thống' })
  proposed: ReviewGroupCounts;
}

export class ReviewReportUnit extends CountedLine {
  @UuidField({ description: 'Phần rà soát' })
  shareId: string;

  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Tên vào ngày số liệu', example: 'Phường Thục Phán' })
  unitName: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;

  @IntegerField({ description: 'Biên chế được giao vào ngày số liệu', nullable: true, example: 42 })
  quota: number | null;

  @ChoiceField({ description: 'Tình trạng', values: shareStates, name: 'ReviewShareState', example: 'accepted' })
  state: ShareState;
}

export class ReviewReportPositionGroup extends CountedLine {
  @ChoiceField({ description: 'Nhóm vị trí', values: positionGroups, name: 'ReviewPositionGroup', example: 'leader' })
  positionGroup: PositionGroup;
}

export class ReviewReportBloc extends CountedLine {
  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;
}

export class ReviewReportSolution {
  @ChoiceField({
    description: 'Giải pháp',
    values: reviewSolutions.map(({ code }) => code),
    name: 'ReviewSolution',
    example: 'training',
  })
  solution: string;

  @IntegerField({ description: 'Số người', example: 812 })
  people: number;
}

export class ReviewReport {
  @ObjectField(() => ReviewRoundView, { description: 'Đợt rà soát' })
  round: ReviewRoundView;

  @BooleanField({ description: 'Đã khóa sổ: số liệu không đổi nữa', example: true })
  isFrozen: boolean;

  @ObjectField(() => CountedLine, { description: 'Tổng cộng trong phạm vi của người đọc' })
  total: CountedLine;

  @ObjectListField(() => ReviewReportBloc, { description: 'Theo khối' })
  byBloc: ReviewReportBloc[];

  @ObjectListField(() => ReviewReportPositionGroup, { description: 'Theo nhóm vị trí' })
  byPositionGroup: ReviewReportPositionGroup[];

  @ObjectListField(() => ReviewReportUnit, { description: 'Theo xã, phường và khối' })
  byUnit: ReviewReportUnit[];

  @ObjectListField(() => ReviewReportSolution, { description: 'Theo giải pháp' })
  bySolution: ReviewReportSolution[];
}

export class ReviewPeopleQuery extends PageQuery {
  @IntegerField({
    description: 'Nhóm được quyết định; chưa quyết định thì theo đề xuất',
    min: 1,
    max: 5,
    optional: true,
  })
  group?: FitGroup;

  @BooleanField({ description: 'Chỉ những người không đáp ứng: nhóm 3, 4, 5', optional: true })
  isUnfit?: boolean;

  @BooleanField({ description: 'Chỉ những người quyết định khác đề xuất', optional: true })
  isDiffering?: boolean;

  @UuidField({ description: 'Phần rà soát', optional: true })
  shareId?: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', optional: true })
  bloc?: Bloc;
}

export class ReviewPersonView extends ReviewAssessmentView {
  @TextField({ description: 'Xã, phường vào ngày số liệu', example: 'Phường Thục Phán' })
  unitName: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;

  @IntegerField({ description: 'Biên chế của đơn vị', nullable: true, example: 42 })
  quota: number | null;

  @CalendarDateField({ description: 'Số liệu tính đến ngày', example: '2026-03-31' })
  asOf: string;
}

export class ReviewPeoplePage extends PageFields {
  @ObjectListField(() => ReviewPersonView, { description: 'Các dòng của trang', max: 100 })
  items: ReviewPersonView[];
}
