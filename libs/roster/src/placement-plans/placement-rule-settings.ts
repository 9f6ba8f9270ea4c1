import { defineSetting, type SettingDefinition } from '@commune/platform/settings';
import {
  placementStages,
  placementWeights,
  stageNames,
  usualLimits,
  type PlacementLimits,
  type PlacementStage,
  type PlacementWeight,
  type WeightKey,
} from '../domain/index.js';

const KEPT = 'Phương án đã lập giữ giá trị của lúc lập; từng phương án vẫn đổi được.';
const BY_PROVINCE = 'Chưa có nguồn quy định; tỉnh quyết định';

const kebab = (key: string): string => key.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

const weightSetting = ({ key, name, points, source }: PlacementWeight): SettingDefinition<number> =>
  defineSetting<number>({
    key: `placement.weight-${kebab(key)}`,
    title: `Điểm đề xuất: ${name}`,
    explanation: `Số điểm cộng vào đề xuất bố trí; số âm là bất lợi. ${KEPT}`,
    type: 'integer',
    minimum: -500,
    maximum: 500,
    unit: 'điểm',
    defaultValue: points,
    source: `${source} nêu tiêu chí, không nêu số điểm; tỉnh quyết định`,
    certainty: '?',
    directorsMayChange: true,
  });

/** What each criterion counts, unless a plan says otherwise. */
export const weightSettings = Object.fromEntries(
  placementWeights.map((weight) => [weight.key, weightSetting(weight)]),
) as Readonly<Record<WeightKey, SettingDefinition<number>>>; // every key of the list, each once

type LimitKey = keyof PlacementLimits;

const months = (key: string, title: string, explanation: string, more: MonthsMore): SettingDefinition<number> =>
  defineSetting<number>({
    key: `placement.${key}`,
    title,
    explanation: `${explanation} ${KEPT}`,
    type: 'integer',
    minimum: 0,
    maximum: 120,
    unit: 'tháng',
    directorsMayChange: true,
    ...more,
  });
type MonthsMore = Pick<SettingDefinition<number>, 'defaultValue' | 'source' | 'certainty'> &
  Partial<Pick<SettingDefinition<number>, 'minimum' | 'maximum'>>;

const yesNo = (key: string, title: string, explanation: string, more: YesNoMore): SettingDefinition<boolean> =>
  defineSetting<boolean>({
    key: `placement.${key}`,
    title,
    explanation: `${explanation} ${KEPT}`,
    type: 'boolean',
    directorsMayChange: true,
    ...more,
  });
type YesNoMore = Pick<SettingDefinition<boolean>, 'defaultValue' | 'source' | 'certainty'>;

/** What a plan allows, unless it says otherwise. */
export const limitSettings: { readonly [Key in LimitKey]: SettingDefinition<PlacementLimits[Key]> } = {
  widest: defineSetting<PlacementStage>({
    key: 'placement.widest-stage',
    title: 'Đề xuất bố trí trong phạm vi',
    explanation: `Trong xã trước, rồi trong cụm, rồi trong tỉnh; không xét xa hơn phạm vi này. ${KEPT}`,
    type: 'choice',
    choices: placementStages,
    choiceTitles: stageNames,
    defaultValue: usualLimits.widest,
    source: 'NQ 04-NQ/TU mục III.2',
    certainty: 'S',
    directorsMayChange: true,
  }),
  inTwoMoves: yesNo(
    'in-two-moves',
    'Được rút người ở vị trí còn cần nếu có người đến thay',
    'Khi bật, một đề xuất có thể gồm hai bước trong cùng cụm: một người đi, một người khác đến thay.',
    { defaultValue: usualLimits.inTwoMoves, source: BY_PROVINCE, certainty: '?' },
  ),
  retirementMonths: months(
    'retirement-months',
    'Không đưa sang đơn vị khác khi sắp nghỉ hưu',
    'Người còn ít hơn số tháng này đến tuổi nghỉ hưu chỉ được đề xuất trong đơn vị.',
    {
      defaultValue: usualLimits.retirementMonths,
      source: 'Thông lệ luân chuyển: còn đủ thời gian công tác; số tháng do tỉnh quyết định',
      certainty: 'M',
    },
  ),
  newInPostMonths: months(
    'new-in-post-months',
    'Coi là mới giữ vị trí',
    'Người giữ vị trí hiện nay chưa đủ số tháng này bị trừ điểm khi đề xuất.',
    { defaultValue: usualLimits.newInPostMonths, maximum: 60, source: BY_PROVINCE, certainty: '?' },
  ),
  leastPoints: defineSetting<number>({
    key: 'placement.least-points',
    title: 'Tổng điểm thấp nhất để đề xuất',
    explanation: `Dưới mức này vị trí để trống cho bồi dưỡng, tuyển dụng. ${KEPT}`,
    type: 'integer',
    minimum: -2000,
    maximum: 500,
    unit: 'điểm',
    defaultValue: usualLimits.leastPoints,
    source: BY_PROVINCE,
    certainty: '?',
    directorsMayChange: true,
  }),
  youngChildMonths: months(
    'young-child-months',
    'Không đưa sang đơn vị khác khi nuôi con nhỏ',
    'Tính từ ngày bắt đầu lần nghỉ thai sản gần nhất; 0 là không xét.',
    {
      defaultValue: usualLimits.youngChildMonths,
      maximum: 72,
      source: 'NĐ 154/2025/NĐ-CP lấy 36 tháng khi xét tinh giản; với điều động do tỉnh quyết định',
      certainty: '?',
    },
  ),
  excludesDisciplined: yesNo(
    'excludes-disciplined',
    'Không đề xuất người đang bị kỷ luật',
    'Người đang bị tạm đình chỉ không bao giờ được đề xuất.',
    {
      defaultValue: usualLimits.excludesDisciplined,
      source: 'Luật Cán bộ, công chức 80/2025/QH15 chương V: chưa điều động, biệt phái trong thời gian xử lý kỷ luật',
      certainty: 'S',
    },
  ),
  excludesUnsatisfactory: yesNo(
    'excludes-unsatisfactory',
    'Không đề xuất người năm trước không hoàn thành nhiệm vụ',
    'Nhóm 5 của rà soát được xem xét riêng.',
    { defaultValue: usualLimits.excludesUnsatisfactory, source: 'KH 1570/KH-UBND mục III.2 (nhóm 5)', certainty: 'S' },
  ),
  fromDepartments: yesNo(
    'from-departments',
    'Đề xuất cấp phó vượt số lượng ở cơ quan cấp tỉnh về xã, phường',
    'Chỉ người giữ vị trí lãnh đạo mà cơ quan có nhiều hơn số cần, vào vị trí lãnh đạo còn thiếu ở xã, phường.',
    {
      defaultValue: usualLimits.fromDepartments,
      source: 'Kế hoạch của tỉnh Đắk Lắk mục III.2; kế hoạch của tỉnh Ninh Bình, nhiệm vụ 5',
      certainty: 'S',
    },
  ),
  toDepartments: yesNo(
    'to-departments',
    'Đề xuất người ở xã, phường đến cơ quan cấp tỉnh có thời hạn',
    'Để nâng cao chuyên môn rồi trở về; chỉ người ở vị trí xã, phường có nhiều hơn số cần. Người lập vẫn thêm tay được.',
    { defaultValue: usualLimits.toDepartments, source: 'NQ 04-NQ/TU mục III.2', certainty: 'S' },
  ),
  learningMonths: months(
    'learning-months',
    'Thời hạn đề xuất đến cơ quan cấp tỉnh',
    'Số tháng của đề xuất biệt phái để nâng cao chuyên môn; không quá thời hạn biệt phái dài nhất.',
    {
      defaultValue: usualLimits.learningMonths,
      minimum: 1,
      maximum: 36,
      source: 'NQ 04-NQ/TU mục III.3: thời gian do các ngành đề xuất',
      certainty: '?',
    },
  ),
};

export const placementRuleSettings = [...Object.values(weightSettings), ...Object.values(limitSettings)];
