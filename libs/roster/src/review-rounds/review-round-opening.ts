import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { blocs } from '@commune/kernel';
import type { Writer } from '@commune/platform/database';
import { invalid, notFound } from '@commune/platform/http';
import { UnitTrees } from '@commune/platform/units';
import { PositionFits, type PersonFit } from '../standards/position-fits.query.js';
import { factsOf, positionGroupOf, type PersonToReview } from './review-facts.js';
import { ReviewOpeningQuery, type PersonToInsert, type UnitOfRound } from './review-opening.query.js';
import type { StoredRound } from './review-rounds.repository.js';
import type { StoredShare } from './review-shares.repository.js';

type ShareToInsert = UnitOfRound & { readonly id: string };

/** Takes the people of the day into the round: a share for each unit and bloc that has any, all or nothing. */
@Injectable()
export class ReviewRoundOpening {
  constructor(
    private readonly query: ReviewOpeningQuery,
    private readonly fits: PositionFits,
    private readonly trees: UnitTrees,
  ) {}

  /** @returns the shares that were made */
  async run(writer: Writer, round: StoredRound): Promise<readonly ShareToInsert[]> {
    const tree = await this.trees.read(writer);
    const unitIds = tree.placesBelow(round.unitId).owners;
    const people = await this.query.people(writer, round.asOf, unitIds);
    if (people.length === 0) throw nobody();
    const units = await this.query.units(writer, round.asOf, unitIds);
    const byPlace = Map.groupBy(people, placeOf);
    const fits = await this.fitsOf(writer, round, unitIds);
    const shares = units.filter((unit) => byPlace.has(placeOf(unit))).map((unit) => ({ ...unit, id: uuid() }));
    await this.query.insertShares(writer, round, shares);
    const rows = shares.flatMap((share) => rowsOf(share, byPlace.get(placeOf(share)) ?? [], fits, round.asOf));
    await this.query.insertPeople(writer, round.id, rows);
    return shares;
  }

  /** Somebody who came later, at the end of the share, as the roster and the round's own standards have it today. */
  async add(writer: Writer, share: StoredShare, civilServantId: string, day: string): Promise<string> {
    const [person] = await this.query.people(writer, day, [share.unitId], civilServantId);
    if (!person) throw notFound('hồ sơ');
    const { unitId, bloc, standardsAsOf, id: shareId, people } = share;
    const wanted = { asOf: day, standardsAsOf, unitIds: [unitId], blocs: [bloc], personId: civilServantId };
    const [fit] = await this.fits.of(writer, wanted);
    const proposal = { proposedGroup: fit?.group ?? null, proposedReasons: fit?.reasons ?? [] };
    const row = { ...personToInsert(person, day), ...proposal, shareId, sortOrder: people + 1, addedOn: day };
    await this.query.insertPeople(writer, share.roundId, [row]);
    return row.id;
  }

  private async fitsOf(writer: Writer, round: StoredRound, unitIds: readonly string[]): Promise<Fits> {
    const { asOf, standardsAsOf } = round;
    const found = await this.fits.of(writer, { asOf, standardsAsOf, unitIds, blocs });
    return new Map(found.map((fit) => [fit.civilServantId, fit]));
  }
}

type Fits = ReadonlyMap<string, PersonFit>;

function rowsOf(share: ShareToInsert, people: readonly PersonToReview[], fits: Fits, asOf: string): PersonToInsert[] {
  return people.map((person, index) => ({
    ...personToInsert(person, asOf),
    shareId: share.id,
    sortOrder: index + 1,
    proposedGroup: fits.get(person.civilServantId)?.group ?? null,
    proposedReasons: fits.get(person.civilServantId)?.reasons ?? [],
    addedOn: null,
  }));
}

const placeOf = ({ unitId, bloc }: { readonly unitId: string; readonly bloc: string }): string => `${unitId} ${bloc}`;

export function personToInsert(
  person: PersonToReview,
  asOf: string,
): Omit<PersonToInsert, 'shareId' | 'sortOrder' | 'proposedGroup' | 'proposedReasons' | 'addedOn'> {
  const { civilServantId, unitId, bloc, officeId, fullName, specialismCode, ethnicGroup } = person;
  const facts = factsOf(person, asOf);
  const positionGroup = positionGroupOf(person);
  return {
    id: uuid(),
    civilServantId,
    unitId,
    bloc,
    officeId,
    fullName,
    specialismCode,
    ethnicGroup,
    positionGroup,
    facts,
  };
}

function nobody() {
  const message = 'Vào ngày số liệu chưa có ai giữ vị trí ở các xã, phường. Chọn ngày khác hoặc nhập danh sách trước.';
  return invalid([{ pointer: '/asOf', code: 'review.nobody', message }]);
}
