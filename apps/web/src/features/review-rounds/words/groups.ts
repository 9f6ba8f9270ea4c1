/** What people are sorted into. */
export const groupsVi = {
  groups: {
    1: 'Đáp ứng tốt',
    2: 'Cần bồi dưỡng',
    3: 'Bố trí chưa phù hợp',
    4: 'Thiếu chuẩn',
    5: 'Không đáp ứng',
    none: 'Chưa có tiêu chuẩn',
  },
  groupShort: 'Nhóm {group}',
  groupLong: 'Nhóm {group} · {name}',
  noGroup: 'Chưa có đề xuất',
  solutions: {
    keep: 'Giữ nguyên vị trí',
    training: 'Đào tạo, bồi dưỡng',
    reassignment: 'Điều chỉnh vị trí trong xã',
    transfer: 'Điều động đến đơn vị khác',
    roadmap: 'Lộ trình bổ sung tiêu chuẩn',
    downsizing: 'Tinh giản biên chế',
    retirement: 'Nghỉ hưu',
    other: 'Giải pháp khác',
  },
  reasonKinds: {
    failed: 'Không đạt',
    mandatory: 'Thiếu chuẩn bắt buộc',
    field: 'Sai chuyên ngành',
    training: 'Cần bồi dưỡng',
    note: 'Lưu ý',
  },
  positionGroups: { leader: 'Lãnh đạo, quản lý', professional: 'Chuyên môn, nghiệp vụ', unlisted: 'Chưa ghép vị trí' },
};

export const groupsEn: typeof groupsVi = {
  groups: {
    1: 'Meets well',
    2: 'Needs training',
    3: 'Not well placed',
    4: 'Below standard',
    5: 'Does not meet',
    none: 'No standard known',
  },
  groupShort: 'Group {group}',
  groupLong: 'Group {group} · {name}',
  noGroup: 'No proposal',
  solutions: {
    keep: 'Keep the position',
    training: 'Training',
    reassignment: 'Another position in the commune',
    transfer: 'Transfer to another unit',
    roadmap: 'Roadmap to the standard',
    downsizing: 'Downsizing',
    retirement: 'Retirement',
    other: 'Something else',
  },
  reasonKinds: {
    failed: 'Failed',
    mandatory: 'Mandatory standard missing',
    field: 'Other field of study',
    training: 'Training needed',
    note: 'Note',
  },
  positionGroups: { leader: 'Leaders', professional: 'Professionals', unlisted: 'No position matched' },
};
