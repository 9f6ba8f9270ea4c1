import { Injectable } from '@nestjs/common';
import { addDays } from '@commune/kernel';
import { today, type Reader, type Writer } from '@commune/platform/database';
import { invalid, notFound } from '@commune/platform/http';
import { UnitTrees } from '@commune/platform/units';
import { v7 as uuid } from 'uuid';
import {
  findingsOnLeaving,
  findingsOnMove,
  findingsOnReturn,
  type Finding,
  type HeldPost,
  type PlaceTaken,
  type TakenPost,
} from '../domain/index.js';
import { placesOfWork } from './places-of-work.js';
import { PostingsRepository, type PersonInPlace, type StoredPost } from './postings.repository.js';

/** People change posts: one open post each, the one before ends on the day before. Within the caller's transaction. */
@Injectable()
export class CivilServantMoves {
  constructor(
    private readonly posts: PostingsRepository,
    private readonly trees: UnitTrees,
  ) {}

  /** What keeps somebody from taking the post, and what should be looked at. */
  async findings(reader: Reader, personId: string, post: TakenPost): Promise<Finding[]> {
    return findingsOnMove(await this.posts.held(reader, personId), post, await this.placeOf(reader, personId, post));
  }

  async findingsOnReturn(reader: Reader, personId: string, post: TakenPost): Promise<Finding[]> {
    return findingsOnReturn(await this.posts.held(reader, personId), post, await this.placeOf(reader, personId, post));
  }

  /** The door for whoever places people. Refuses errors; answers the warnings. */
  async moveCivilServant(writer: Writer, personId: string, post: TakenPost): Promise<Finding[]> {
    const person = await this.locked(writer, personId);
    const findings = await this.findings(writer, personId, post);
    refuseErrors(findings);
    const lastDay = addDays(post.startedOn, -1);
    await this.posts.end(writer, openOf(await this.posts.held(writer, personId)).id, lastDay);
    await this.settle(writer, person, post);
    return findings;
  }

  /** Answers the post that ended. */
  async leave(writer: Writer, personId: string, leftOn: string): Promise<string> {
    await this.locked(writer, personId);
    const held = await this.posts.held(writer, personId);
    refuseErrors(findingsOnLeaving(held, leftOn));
    const { id } = openOf(held);
    await this.posts.end(writer, id, addDays(leftOn, -1));
    await this.posts.touch(writer, personId);
    return id;
  }

  async takeBack(writer: Writer, personId: string, post: TakenPost): Promise<Finding[]> {
    const person = await this.locked(writer, personId);
    const findings = await this.findingsOnReturn(writer, personId, post);
    refuseErrors(findings);
    await this.settle(writer, person, post);
    return findings;
  }

  private async settle(writer: Writer, person: PersonInPlace, post: TakenPost): Promise<void> {
    const changesUnit = person.unitId !== post.unitId || person.bloc !== post.bloc;
    if (changesUnit) await this.posts.splitQualification(writer, person.id, post.startedOn, uuid());
    await this.posts.take(writer, uuid(), person.id, post);
    await this.posts.stand(writer, person.id, post, today());
    const left = await this.placesLeft(person, post);
    if (left.length > 0) {
      await this.posts.accountFollows(writer, person.id, left, addDays(post.startedOn, -1), uuid());
    }
  }

  /** A change of office leaves the office; a change of unit leaves the unit with all its offices. */
  private async placesLeft({ unitId, officeId }: PersonInPlace, post: TakenPost): Promise<string[]> {
    if (unitId === post.unitId) return officeId === post.officeId ? [] : [officeId];
    const tree = await this.trees.current();
    return [unitId, ...tree.childrenOf(unitId).map(({ id }) => id)];
  }

  private async locked(writer: Writer, personId: string): Promise<PersonInPlace> {
    const person = await this.posts.lock(writer, personId);
    if (!person) throw notFound('hồ sơ');
    return person;
  }

  private async placeOf(reader: Reader, personId: string, post: TakenPost): Promise<PlaceTaken> {
    const tree = await this.trees.current();
    const offices = placesOfWork(tree, post.unitId, post.bloc, post.startedOn);
    const office = offices.find(({ id }) => id === post.officeId);
    const position = await this.posts.positionOn(reader, post, personId);
    return { officeName: office?.name ?? null, ...position };
  }
}

export function refuseErrors(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw invalid(errors, errors[0]?.code);
}

function openOf(held: readonly StoredPost[]): StoredPost {
  const open = held.find((post: HeldPost) => post.endedOn === null);
  if (!open) throw new Error('findings let a person without an open post through');
  return open;
}
