import { defineSetting } from '@commune/platform/settings';
import { unknownTreatments, usualFitRules, type UnknownTreatment } from '../domain/index.js';

/** What a requirement counts for while the record is silent. */
export const unknownTreatmentSetting = defineSetting<UnknownTreatment>({
  key: 'standards.unknown',
  title: 'Khi hồ sơ chưa có thông tin về một yêu cầu',
  explanation:
    'Chưa có thông tin luôn được ghi rõ trong lý do. Cách tính này chỉ quyết định thông tin còn thiếu đưa người đó vào nhóm nào; đợt rà soát giữ cách tính của ngày chốt tiêu chuẩn.',
  type: 'choice',
  choices: unknownTreatments,
  choiceTitles: {
    as_missing: 'Coi như chưa đạt yêu cầu đó, đến khi bổ sung hồ sơ',
    as_training: 'Coi như cần bồi dưỡng (nhóm 2)',
    as_met: 'Không ảnh hưởng đến nhóm, chỉ ghi chú',
  },
  defaultValue: usualFitRules.unknown,
  source: 'Chưa có nguồn; quyết định của hệ thống',
  certainty: '?',
  directorsMayChange: true,
});

export const standardsSettings = [unknownTreatmentSetting] as const;
