import type { Words } from '@/app/i18n';

/** What the card of the home page says: it comes without the words of the whole feature. */
const vi = {
  home: {
    title: '{unit} – khối {bloc}',
    toDecide: '{round}: còn {count} người chưa quyết định · {deadline}',
    toPresent: '{round}: đã quyết định hết, cần trình lãnh đạo · {deadline}',
    presented: '{round}: đã trình lãnh đạo, chờ gửi · {deadline}',
    presentedToYou: '{round}: {by} đã rà soát xong và trình; cần kiểm tra và gửi · {deadline}',
    toSubmit: '{round}: đã quyết định hết, chờ gửi · {deadline}',
    returned: '{round}: bị trả lại để hoàn thiện · {deadline}',
    toAppraise: '{round}: {count} đơn vị chờ thẩm định',
    late: '{round}: {count} đơn vị quá hạn',
    provinceTitle: 'Rà soát đội ngũ',
    none: 'Không có việc rà soát nào đang chờ.',
    open: 'Mở rà soát',
    government: 'chính quyền',
    party: 'Đảng',
  },
};
const en = {
  home: {
    title: '{unit} – {bloc} bloc',
    toDecide: '{round}: {count} people to decide on · {deadline}',
    toPresent: '{round}: all decided, to be handed to the leader · {deadline}',
    presented: '{round}: with the leader, to be sent · {deadline}',
    presentedToYou: '{round}: prepared by {by}; to be checked and sent · {deadline}',
    toSubmit: '{round}: all decided, to be sent · {deadline}',
    returned: '{round}: sent back to be completed · {deadline}',
    toAppraise: '{round}: {count} units to appraise',
    late: '{round}: {count} units late',
    provinceTitle: 'Review of the corps',
    none: 'No review waits for you.',
    open: 'Open review',
    government: 'government',
    party: 'Party',
  },
};

export const words = { vi, en } satisfies Words;
