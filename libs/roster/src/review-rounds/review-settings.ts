import { defineSetting, type SettingDefinition } from '@commune/platform/settings';
import type { FitGroup } from '../domain/index.js';

const NO_SOURCE = 'Chưa có nguồn quy định; tỉnh quyết định';

/** Days before the deadline of a share on which those who haven't sent it are reminded, and then every day when late. */
export const reminderDays = defineSetting<number>({
  key: 'reviews.reminder-days',
  title: 'Nhắc xã trước hạn rà soát',
  explanation: 'Xã chưa gửi được nhắc trước hạn số ngày này, nhắc lại trước hạn một ngày và ngay sau khi quá hạn.',
  type: 'integer',
  minimum: 1,
  maximum: 30,
  unit: 'ngày',
  defaultValue: 7,
  source: NO_SOURCE,
  certainty: '?',
  directorsMayChange: true,
});

const dueMonths = (group: 2 | 3 | 4 | 5, what: string, months: number, source = NO_SOURCE): SettingDefinition<number> =>
  defineSetting<number>({
    key: `reviews.due-months-group-${group}`,
    title: `Thời hạn gợi ý cho nhóm ${group}: ${what}`,
    explanation: 'Số tháng kể từ ngày quyết định, điền sẵn vào thời hạn của giải pháp; xã sửa được từng người.',
    type: 'integer',
    minimum: 1,
    maximum: 72,
    unit: 'tháng',
    defaultValue: months,
    source,
    certainty: source === NO_SOURCE ? '?' : 'P',
    directorsMayChange: true,
  });

/** Months until the solution of a group is done, as it is filled in before anybody decides. */
export const solutionMonths: Readonly<Record<Exclude<FitGroup, 1>, SettingDefinition<number>>> = {
  2: dueMonths(2, 'bồi dưỡng', 12),
  3: dueMonths(3, 'điều chỉnh bố trí', 4, 'KH 1570/KH-UBND: rà soát xong 30/6/2026, sắp xếp trong quý III/2026'),
  4: dueMonths(4, 'lộ trình khắc phục', 24),
  5: dueMonths(5, 'xem xét tinh giản', 12),
};

export const reviewSettings = [reminderDays, ...Object.values(solutionMonths)];
