// What counts in a proposal, in points. No source gives numbers, so each is a default that a plan may change [?].

export interface PlacementWeight {
  readonly key: string;
  readonly name: string;
  /** Points as they come by default; what speaks against a move has them below zero. */
  readonly points: number;
  readonly source: string;
}

const KH_1570 = 'KH 1570/KH-UBND mục III.3';
const NQ_04 = 'NQ 04-NQ/TU mục III.2';

const weight = <Key extends string>(key: Key, name: string, points: number, source: string) =>
  ({ key, name, points, source }) as const;

export const placementWeights = [
  weight('fieldOfStudy', 'Đúng chuyên ngành của vị trí đến', 60, KH_1570),
  weight('misplacedNow', 'Vị trí đang giữ không đúng chuyên ngành', 80, 'KH 1570/KH-UBND mục III.2 (nhóm 3)'),
  weight('neededNow', 'Đang đáp ứng tốt vị trí còn cần người', -60, KH_1570),
  weight('mandatoryLack', 'Mỗi tiêu chuẩn bắt buộc còn thiếu', -90, 'KH 1570/KH-UBND mục III.2 (nhóm 4)'),
  weight('trainingLack', 'Mỗi nội dung cần bồi dưỡng', -20, 'KH 1570/KH-UBND mục III.2 (nhóm 2)'),
  weight('yearInField', 'Mỗi năm làm lĩnh vực của vị trí đến (tối đa 5)', 12, KH_1570),
  weight('yearOfService', 'Mỗi năm công tác (tối đa 15)', 2, KH_1570),
  weight('shortInPost', 'Mới giữ vị trí hiện nay', -50, 'Tỉnh quyết định'),
  weight('ethnicLanguage', 'Biết tiếng của đồng bào dân tộc thiểu số ở xã đến', 25, KH_1570),
  weight('sameArea', 'Mỗi đặc thù địa bàn nơi đến đã quen', 10, KH_1570),
  weight(
    'areaEmphasis',
    'Lĩnh vực là trọng tâm của địa bàn nơi đến',
    30,
    'NQ 04-NQ/TU mục III.1.1; KH 1570/KH-UBND mục III.3',
  ),
  weight('workload', 'Nơi đến thiếu nhiều người (theo tỷ lệ thiếu)', 60, KH_1570),
  weight('ratedExcellent', 'Hoàn thành xuất sắc nhiệm vụ năm trước', 30, KH_1570),
  weight('ratedGood', 'Hoàn thành tốt nhiệm vụ năm trước', 15, KH_1570),
  weight('otherCommune', 'Sang xã khác cùng cụm', -80, NQ_04),
  weight('otherCluster', 'Sang cụm khác', -240, NQ_04),
  weight(
    'fromDepartment',
    'Cấp phó vượt số lượng ở cơ quan cấp tỉnh về xã',
    60,
    'Kế hoạch của tỉnh Đắk Lắk mục III.2; kế hoạch của tỉnh Ninh Bình, nhiệm vụ 5',
  ),
  weight('toDepartment', 'Đến cơ quan cấp tỉnh có thời hạn để nâng cao chuyên môn', -40, NQ_04),
] as const satisfies readonly PlacementWeight[];

export type WeightKey = (typeof placementWeights)[number]['key'];
export type PlacementWeights = Readonly<Record<WeightKey, number>>;

export const usualWeights: PlacementWeights = Object.fromEntries(
  placementWeights.map(({ key, points }) => [key, points]),
) as PlacementWeights; // every key of the list, each once

export const isWeightKey = (key: string): key is WeightKey => key in usualWeights;

/** How far a move may lead: inside the commune first, then the cluster, then the province (NQ 04-NQ/TU III.2). */
export const placementStages = ['commune', 'cluster', 'province'] as const;
export type PlacementStage = (typeof placementStages)[number];

export const stageNames: Readonly<Record<PlacementStage, string>> = {
  commune: 'Trong xã',
  cluster: 'Trong cụm',
  province: 'Trong tỉnh',
};

/** What a plan allows at all; none of it is weighed against anything. Each is a setting of the province. */
export interface PlacementLimits {
  readonly widest: PlacementStage;
  /** Somebody may leave a post that is needed if another comes for it. */
  readonly inTwoMoves: boolean;
  /** Months before retirement in which nobody is sent to another unit. */
  readonly retirementMonths: number;
  /** Whoever has held the post for fewer months counts as new in it. */
  readonly newInPostMonths: number;
  /** A move of fewer points is not proposed: training or recruiting is better. */
  readonly leastPoints: number;
  /** Months since maternity leave began in which nobody is sent to another unit; 0: not asked. */
  readonly youngChildMonths: number;
  readonly excludesDisciplined: boolean;
  readonly excludesUnsatisfactory: boolean;
  /** Deputies beyond the number of a department may be proposed for communes. */
  readonly fromDepartments: boolean;
  /** People of communes may be proposed for departments, for a time. */
  readonly toDepartments: boolean;
  /** How long that time is. */
  readonly learningMonths: number;
}

export const usualLimits: PlacementLimits = {
  widest: 'province',
  inTwoMoves: true,
  retirementMonths: 24,
  newInPostMonths: 12,
  leastPoints: -300,
  youngChildMonths: 36,
  excludesDisciplined: true,
  excludesUnsatisfactory: true,
  fromDepartments: true,
  toDepartments: false,
  learningMonths: 12,
};
