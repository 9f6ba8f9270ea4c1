import { reaches, type AccessScope, type OwnedRow, type Reader, type Writer } from '@commune/platform/database';
import { notFound, Refusal, stale } from '@commune/platform/http';
import type { TakenPost } from '../domain/index.js';
import type { PersonInPlace, PostingsRepository } from './postings.repository.js';
import type { PostPlaceRequest } from './post-place.dto.js';

export const ownerOf = ({ id, unitId, bloc, officeId }: PersonInPlace): OwnedRow => ({
  personId: id,
  unitId,
  bloc,
  officeId,
});

export function takenPost(request: PostPlaceRequest, startedOn: string): TakenPost {
  const { unitId, bloc, officeId, positionId = null, positionTitle, specialismCode = null } = request;
  return { unitId, bloc, officeId, positionId, positionTitle, specialismCode, startedOn };
}

/** The person, locked, as the caller has read them, and not the caller. */
export async function personToChange(
  posts: PostingsRepository,
  writer: Writer,
  id: string,
  version: number,
): Promise<PersonInPlace> {
  const person = await posts.lock(writer, id);
  if (!person) throw notFound('hồ sơ');
  if (person.version !== version) throw stale();
  await refuseOwnRecord(posts, writer, id);
  return person;
}

/** GUARD: no one decides on the own record. */
export async function refuseOwnRecord(posts: PostingsRepository, reader: Reader, personId: string): Promise<void> {
  if ((await posts.actingPerson(reader)) !== personId) return;
  const message = 'Không tự quyết định trên hồ sơ của chính mình. Đề nghị người khác có thẩm quyền thực hiện.';
  throw new Refusal('forbidden', 'roster.own-record', message);
}

/** Both ends must be the caller's: nobody sends a person where they may not look. */
export function refuseOutside(scope: AccessScope, personId: string, { unitId, bloc, officeId }: TakenPost): void {
  if (!scope.grants.some((grant) => reaches(grant, { personId, unitId, bloc, officeId }))) throw notFound('đơn vị');
}

export function planned(): Refusal {
  const message = 'Người này đã có một lần điều động hoặc nghỉ đang chờ đến ngày. Hủy hoặc chờ lần đó trước.';
  return new Refusal('conflict', 'roster.post-change-planned', message);
}

export function alreadyEnded(state: string): Refusal {
  const message = state === 'done' ? 'Đã thực hiện nên không hủy được.' : 'Đã được hủy trước đó.';
  return new Refusal('conflict', 'roster.post-change-ended', message);
}

export function sayWhy({ message, more }: Refusal): string {
  return more.violations?.map((violation) => violation.message).join(' ') ?? message;
}
