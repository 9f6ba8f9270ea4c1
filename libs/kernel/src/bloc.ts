/** Khối Đảng, khối chính quyền. */
export const blocs = ['party', 'government'] as const;

export type Bloc = (typeof blocs)[number];
