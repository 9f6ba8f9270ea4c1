import { defineSetting } from '@commune/platform/settings';

const none = { source: 'Nghị định không quy định; quyết định của hệ thống', certainty: '?' } as const;

/** Where the decree says nothing, the province decides. */
export const minorFaultsDeduct = defineSetting<boolean>({
  key: 'evaluation.minor-faults-deduct',
  title: 'Trừ điểm chất lượng cả khi sai sót không lớn',
  explanation:
    'Nghị định chỉ nêu sai sót lớn về nội dung: mỗi lần chưa đạt trừ 25 % điểm chất lượng của sản phẩm. Bật mục này thì lần chưa đạt vì sai sót nhỏ cũng bị trừ.',
  type: 'boolean',
  defaultValue: false,
  source: 'Nghị định 335/2025/NĐ-CP Điều 14.2b',
  certainty: 'T',
  directorsMayChange: true,
});

export const resultCappedAt = defineSetting<'result' | 'factor'>({
  key: 'evaluation.result-capped-at',
  title: 'Việc làm thêm không được đưa điểm vượt 100 % ở đâu',
  explanation:
    'Việc nhận thêm và việc đột xuất cộng vào kết quả nên có thể vượt 100 %. Phần kết quả luôn không quá 70 điểm; mục này chọn mức trần tính trên cả kết quả hay trên từng yếu tố a, b, c.',
  type: 'choice',
  choices: ['result', 'factor'],
  choiceTitles: { result: 'Trên kết quả chung (a + b + c) / 3', factor: 'Trên từng yếu tố a, b, c' },
  defaultValue: 'result',
  ...none,
  directorsMayChange: true,
});

export const scoreDecimals = defineSetting<number>({
  key: 'evaluation.score-decimals',
  title: 'Số chữ số thập phân khi so điểm với mức 90, 70, 50',
  explanation: 'Điểm được giữ đầy đủ; chỉ khi hiển thị và so với mức xếp loại mới làm tròn đến số chữ số này.',
  type: 'integer',
  minimum: 0,
  maximum: 4,
  unit: 'chữ số',
  defaultValue: 2,
  ...none,
  directorsMayChange: true,
});

export const criterionStep = defineSetting<number>({
  key: 'evaluation.criterion-step',
  title: 'Bước chấm điểm của tiêu chí chung',
  explanation: 'Điểm của mỗi tiêu chí chung phải là bội số của bước này.',
  type: 'decimal',
  minimum: 0.01,
  maximum: 1,
  unit: 'điểm',
  defaultValue: 0.25,
  ...none,
  directorsMayChange: true,
});

export const capBasis = defineSetting<'scored_good' | 'rated_good'>({
  key: 'evaluation.cap-basis',
  title: 'Mẫu số của tỷ lệ hoàn thành xuất sắc',
  explanation:
    'Nghị định viết "trên tổng số công chức được xếp loại hoàn thành tốt"; nhiều nơi tính trên số người đạt từ 70 điểm. Cách được chọn sẽ chặn; vượt cách hiểu theo câu chữ thì cảnh báo.',
  type: 'choice',
  choices: ['scored_good', 'rated_good'],
  choiceTitles: {
    scored_good: 'Số người đạt từ 70 điểm trở lên',
    rated_good: 'Số người được xếp loại hoàn thành tốt, không kể xuất sắc',
  },
  defaultValue: 'scored_good',
  source: 'Nghị định 335/2025/NĐ-CP Điều 20.5; cách tính thực tế ở địa phương',
  certainty: 'P',
  directorsMayChange: true,
});

export const capRounding = defineSetting<'down' | 'nearest'>({
  key: 'evaluation.cap-rounding',
  title: 'Làm tròn số người hoàn thành xuất sắc',
  explanation: 'Khi tỷ lệ cho số lẻ, ví dụ 2,6 người: bỏ phần lẻ, hoặc làm tròn đến số gần nhất.',
  type: 'choice',
  choices: ['down', 'nearest'],
  choiceTitles: { down: 'Bỏ phần lẻ', nearest: 'Đến số gần nhất' },
  defaultValue: 'down',
  ...none,
  directorsMayChange: true,
});

export const decemberPoints = defineSetting<'to_date' | 'provisional'>({
  key: 'evaluation.december-points',
  title: 'Tháng 12 khi xếp loại trước ngày 15/12',
  explanation:
    'Xếp loại xong trước ngày 15/12 trong khi điểm năm là trung bình 12 tháng: tính đến tháng đã kết thúc, hoặc tính cả điểm tạm của tháng chưa kết thúc.',
  type: 'choice',
  choices: ['to_date', 'provisional'],
  choiceTitles: { to_date: 'Tính các tháng đã kết thúc', provisional: 'Tính cả điểm tạm của tháng 12' },
  defaultValue: 'to_date',
  ...none,
  directorsMayChange: true,
});

export const evaluationRulesSettings = [
  minorFaultsDeduct,
  resultCappedAt,
  scoreDecimals,
  criterionStep,
  capBasis,
  capRounding,
  decemberPoints,
] as const;
