export const statusKinds = ['good', 'due', 'late', 'idle', 'closed', 'info'] as const;
export type StatusKind = (typeof statusKinds)[number];
