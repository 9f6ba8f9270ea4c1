import { readonly, ref } from 'vue';

export type NoticeKind = 'good' | 'info' | 'failed';
export interface Notice {
  id: number;
  kind: NoticeKind;
  text: string;
}

const STAY_MS = 6000;
const shown = ref<Notice[]>([]);
let lastId = 0;

export const notices = readonly(shown);

export const dismiss = (id: number): void => {
  shown.value = shown.value.filter((notice) => notice.id !== id);
};

/** A line over the top bar; the last good news alone, so that nothing is covered. A failure stays until dismissed: it must not vanish before it is read. */
export const notify = (text: string, kind: NoticeKind = 'good'): void => {
  const id = ++lastId;
  const kept = shown.value.filter((notice) => notice.kind === 'failed').slice(-2);
  shown.value = [...kept, { id, kind, text }];
  if (kind !== 'failed') setTimeout(() => dismiss(id), STAY_MS);
};
