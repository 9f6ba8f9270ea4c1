import { Refusal } from '@commune/platform/http';

/** The dropped record of a merge is gone; whoever has kept its address is told where the person is found. */
export function goesOnElsewhere({ id, code }: { id: string; code: string | null }): Refusal {
  const message = `Hồ sơ này là bản trùng, đã gộp vào hồ sơ ${code ?? 'khác'}. Mở hồ sơ đó để xem và sửa.`;
  return new Refusal('gone', 'roster.record-merged', message, { movedTo: `/api/v1/civil-servants/${id}` });
}
