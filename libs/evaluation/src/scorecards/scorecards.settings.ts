import { defineSetting } from '@commune/platform/settings';

export const trackingPeriod = defineSetting<'month' | 'quarter'>({
  key: 'evaluation.tracking-period',
  title: 'Theo dõi, đánh giá theo tháng hay theo quý',
  explanation:
    'Nghị định cho phép công chức tự đánh giá theo tháng hoặc quý. Theo tháng thì điểm quý là trung bình cộng các tháng; theo quý thì tính thẳng từ công việc của quý.',
  type: 'choice',
  choices: ['month', 'quarter'],
  choiceTitles: { month: 'Theo tháng', quarter: 'Theo quý' },
  defaultValue: 'month',
  source: 'Nghị định 335/2025/NĐ-CP Điều 17.1–17.2',
  certainty: 'T',
  directorsMayChange: true,
});
