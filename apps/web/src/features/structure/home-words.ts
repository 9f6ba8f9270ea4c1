import type { Words } from '@/app/i18n';

/** What the card of the home page says: it comes without the words of the whole feature. */
export const homeVietnamese = {
  title: 'Cơ cấu đội ngũ',
  people: 'người',
  homeTitle: 'Cơ cấu đội ngũ: {unit}',
  homeAsOf: '{blocs}, tính đến ngày {date}',
  homeBlocs: { both: 'cả hai khối', party: 'khối Đảng', government: 'khối chính quyền' },
  homeApart: 'Đảng {party} · Chính quyền {government}',
  homeOpen: 'Xem cơ cấu đầy đủ',
  quotaNote: 'biên chế được giao {quota}',
  quota: { total: 'Hai khối', party: 'Đảng', government: 'Chính quyền' },
  gap: { shortage: 'thiếu', balance: 'đủ', surplus: 'thừa' },
  figures: {
    label: 'Số liệu chính',
    total: 'Tổng số',
    quota: 'So với biên chế',
    universityAndAbove: 'Đại học trở lên',
    postgraduate: 'Trong đó sau đại học',
    collegeIntermediate: 'Cao đẳng, trung cấp',
    theoryAdvanced: 'Cao cấp, cử nhân LLCT',
    theoryIntermediate: 'Trung cấp LLCT',
    female: 'Nữ',
    ethnicMinority: 'Dân tộc thiểu số',
    under42: 'Dưới 42 tuổi',
    finance_accounting: 'Nhóm ngành tài chính, kế toán',
    land_construction: 'Nhóm ngành địa chính, xây dựng',
    information_technology: 'Nhóm ngành công nghệ thông tin',
  },
};

export const homeEnglish = {
  title: 'Structure of the corps',
  people: 'people',
  homeTitle: 'Structure: {unit}',
  homeAsOf: '{blocs}, as of {date}',
  homeBlocs: { both: 'both blocs', party: 'Party bloc', government: 'government bloc' },
  homeApart: 'Party {party} · government {government}',
  homeOpen: 'Open the full structure',
  quotaNote: 'quota {quota}',
  quota: { total: 'Both blocs', party: 'Party', government: 'Government' },
  gap: { shortage: 'short', balance: 'met', surplus: 'over' },
  figures: {
    label: 'Key figures',
    total: 'Total',
    quota: 'Against the quota',
    universityAndAbove: 'University and above',
    postgraduate: 'Of these postgraduate',
    collegeIntermediate: 'College, intermediate',
    theoryAdvanced: 'Advanced, bachelor (theory)',
    theoryIntermediate: 'Intermediate (theory)',
    female: 'Women',
    ethnicMinority: 'Ethnic minorities',
    under42: 'Under 42',
    finance_accounting: 'Finance, accounting',
    land_construction: 'Land, construction',
    information_technology: 'Information technology',
  },
};

export const words = { vi: homeVietnamese, en: homeEnglish } satisfies Words;
