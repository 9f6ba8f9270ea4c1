import { defineSetting, type SettingDefinition } from '@commune/platform/settings';

/** KH 1570/KH-UBND I.3 and III.4 name the evils and no numbers: from when on something is told, the province decides. */
const ours = {
  source: 'KH 1570/KH-UBND mục I.3, III.4 nêu biểu hiện, không nêu số; quyết định của hệ thống',
  certainty: '?',
  directorsMayChange: true,
} as const;

type Bounds = Pick<SettingDefinition, 'minimum' | 'maximum' | 'unit'>;
const limit = (
  key: string,
  title: string,
  defaultValue: number,
  bounds: Bounds & { readonly type: 'integer' | 'decimal' },
  explanation: string,
) =>
  defineSetting<number>({ key: `evaluation.formalism-${key}`, title, explanation, defaultValue, ...bounds, ...ours });

const people = { type: 'integer', minimum: 2, maximum: 100, unit: 'người' } as const;
const points = { type: 'decimal', minimum: 0, maximum: 100, unit: 'điểm' } as const;
const percent = { type: 'decimal', minimum: 0, maximum: 100, unit: '%' } as const;

export const leastPeople = limit(
  'least-people',
  'Chống hình thức: số người ít nhất để so sánh',
  5,
  people,
  'Nơi có ít người hơn thì không xét các biểu hiện chấm đồng đều.',
);
export const flatSpread = limit(
  'flat-spread',
  'Chống hình thức: chênh lệch điểm coi là như nhau',
  2,
  points,
  'Người cao nhất và người thấp nhất chênh nhau không quá số điểm này thì nêu là điểm gần như nhau.',
);
export const sameLevelShare = limit(
  'same-level',
  'Chống hình thức: tỷ lệ cùng một mức',
  95,
  percent,
  'Từ tỷ lệ này số người ở cùng một mức thì được nêu.',
);
export const gapPoints = limit(
  'gap',
  'Chống hình thức: lệch giữa tự chấm và cấp trên',
  5,
  points,
  'Điểm tiêu chí chung (tối đa 30) tự chấm và cấp trên chấm lệch nhau từ số này thì được nêu.',
);
export const leastItems = limit(
  'least-items',
  'Chống hình thức: số việc ít nhất để xét minh chứng',
  5,
  { ...people, minimum: 1, unit: 'việc' },
  'Người hoàn thành ít việc hơn thì không xét tỷ lệ có minh chứng.',
);
export const evidenceShare = limit(
  'evidence',
  'Chống hình thức: tỷ lệ việc có minh chứng',
  50,
  percent,
  'Dưới tỷ lệ này việc hoàn thành có minh chứng thì được nêu. Minh chứng là tệp đính kèm, kết quả đã ghi, hoặc việc do hệ thống khác gửi sang.',
);
export const onTimeFloor = limit(
  'on-time',
  'Chống hình thức: tỷ lệ hồ sơ đúng hạn quá thấp',
  80,
  percent,
  'Xã có tỷ lệ giải quyết hồ sơ thủ tục hành chính đúng hạn dưới mức này mà có người xuất sắc, hoặc phần lớn từ mức tốt trở lên, thì được nêu.',
);
export const goodShare = limit(
  'good',
  'Chống hình thức: phần lớn từ mức tốt trở lên',
  90,
  percent,
  'Tỷ lệ người từ mức tốt trở lên được coi là phần lớn khi so với số liệu của xã.',
);

export const formalismSettings = [
  leastPeople,
  flatSpread,
  sameLevelShare,
  gapPoints,
  leastItems,
  evidenceShare,
  onTimeFloor,
  goodShare,
] as const;
