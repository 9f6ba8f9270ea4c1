import { defineSetting } from '@commune/platform/settings';

export const youngBelowAge = defineSetting({
  key: 'pipeline.young-below-age',
  title: 'Cán bộ trẻ: dưới bao nhiêu tuổi',
  explanation: 'Người dưới tuổi này được tính là cán bộ trẻ trong nguồn cán bộ.',
  type: 'integer',
  minimum: 25,
  maximum: 50,
  unit: 'tuổi',
  defaultValue: 42,
  source: 'NQ 04-NQ/TU mục I thống kê "dưới 42 tuổi"; kế hoạch của tỉnh Đắk Lắk mục III.7 không nêu tuổi',
  certainty: 'S',
  directorsMayChange: true,
});

export const potentialYears = defineSetting({
  key: 'pipeline.potential-years',
  title: 'Có triển vọng: số năm liền hoàn thành tốt',
  explanation:
    'Người có trình độ đại học trở lên, đúng chuyên ngành và được xếp loại tốt trở lên trong số năm liền này được gợi ý là có triển vọng.',
  type: 'integer',
  minimum: 1,
  maximum: 5,
  unit: 'năm',
  defaultValue: 2,
  source: 'Các kế hoạch nêu "có triển vọng" mà không nêu tiêu chí; tỉnh tự đặt',
  certainty: '?',
  directorsMayChange: true,
});

const target = (group: string, title: string) =>
  defineSetting({
    key: `pipeline.target-${group}-percent`,
    title: `Mục tiêu cơ cấu: ${title}`,
    explanation: 'Tỷ lệ phấn đấu trong đội ngũ, hiện bên số liệu; 0 là chưa đặt mục tiêu.',
    type: 'integer',
    minimum: 0,
    maximum: 100,
    unit: '%',
    defaultValue: 0,
    source: 'Các kế hoạch yêu cầu quan tâm tạo nguồn mà không nêu tỷ lệ; tỉnh tự đặt',
    certainty: '?',
    directorsMayChange: true,
  });

export const youngTarget = target('young', 'cán bộ trẻ');
export const womenTarget = target('women', 'cán bộ nữ');
export const minorityTarget = target('minority', 'cán bộ người dân tộc thiểu số');

export const pipelineSettings = [youngBelowAge, potentialYears, youngTarget, womenTarget, minorityTarget];
