import { Injectable } from '@nestjs/common';
import { blocs, type Bloc } from '@commune/kernel';
import { Database, type AccessScope, type Reader } from '@commune/platform/database';
import { notFound, pageOf } from '@commune/platform/http';
import { reviewSolutions } from '../domain/index.js';
import { assessmentView } from './review-desk.js';
import { positionGroups } from './review-facts.js';
import type { ReviewPeoplePage, ReviewPeopleQuery, ReviewPersonView, ReviewReport } from './review-report.dto.js';
import { ReviewReportQuery, type CountedPeople, type ReportedPerson } from './review-report.query.js';
import { ReviewRoundsRepository } from './review-rounds.repository.js';
import { roundView } from './review-rounds.service.js';
import { ReviewSharesRepository, type GroupCounts, type StoredShare } from './review-shares.repository.js';

/** Figures and people of a round, from what the round itself has stored. */
@Injectable()
export class ReviewReportService {
  constructor(
    private readonly database: Database,
    private readonly rounds: ReviewRoundsRepository,
    private readonly shares: ReviewSharesRepository,
    private readonly query: ReviewReportQuery,
  ) {}

  async report(scope: AccessScope, roundId: string): Promise<ReviewReport> {
    return this.database.read(scope, (reader) => this.read(reader, scope, roundId));
  }

  /** @param shareId one share alone, or null for all in reach */
  async read(
    reader: Reader,
    scope: AccessScope,
    roundId: string,
    shareId: string | null = null,
  ): Promise<ReviewReport> {
    const round = await this.rounds.find(reader, roundId);
    if (!round) throw notFound('đợt rà soát');
    const shares = (await this.shares.ofRound(reader, roundId)).filter(({ id }) => shareId === null || id === shareId);
    const people = await this.query.counted(reader, roundId, shareId);
    return {
      round: roundView(scope, round),
      isFrozen: round.state === 'closed',
      total: lineOf(people),
      byBloc: blocs.flatMap((bloc: Bloc) => {
        const found = people.filter((row) => row.bloc === bloc);
        return found.length === 0 ? [] : [{ bloc, ...lineOf(found) }];
      }),
      byPositionGroup: positionGroups.map((positionGroup) => ({
        positionGroup,
        ...lineOf(people.filter((row) => row.positionGroup === positionGroup)),
      })),
      byUnit: shares.map((share) =>
        unitLine(
          share,
          people.filter((row) => row.shareId === share.id),
        ),
      ),
      bySolution: reviewSolutions.map(({ code }) => ({
        solution: code,
        people: sumOf(people.filter((row) => row.solution === code)),
      })),
    };
  }

  async roundOf(scope: AccessScope, shareId: string): Promise<string> {
    const share = await this.database.read(scope, (reader) => this.shares.find(reader, shareId));
    if (!share) throw notFound('phần rà soát');
    return share.roundId;
  }

  async people(scope: AccessScope, roundId: string, query: ReviewPeopleQuery): Promise<ReviewPeoplePage> {
    return this.database.read(scope, async (reader) => {
      if (!(await this.rounds.find(reader, roundId))) throw notFound('đợt rà soát');
      const { rows, total } = await this.query.people(reader, roundId, query);
      return { ...pageOf(rows, total, query), items: rows.map(personView) };
    });
  }
}

function personView(row: ReportedPerson): ReviewPersonView {
  const { unitName, quota, asOf, ...stored } = row;
  return { ...assessmentView(stored, new Map(), false), unitName, bloc: row.bloc, quota, asOf };
}

function unitLine({ id, unitId, unitName, bloc, quota, state }: StoredShare, people: readonly CountedPeople[]) {
  return { shareId: id, unitId, unitName, bloc, quota, state, ...lineOf(people) };
}

function lineOf(people: readonly CountedPeople[]) {
  const reviewed = people.filter(({ isSetAside }) => !isSetAside);
  return {
    people: sumOf(people),
    setAside: sumOf(people.filter(({ isSetAside }) => isSetAside)),
    differing: sumOf(people.filter(({ isDiffering }) => isDiffering)),
    groups: groupsOf(reviewed, ({ decided }) => decided),
    proposed: groupsOf(reviewed, ({ proposed }) => proposed),
  };
}

function groupsOf(people: readonly CountedPeople[], pick: (row: CountedPeople) => number | null): GroupCounts {
  const of = (group: number | null): number => sumOf(people.filter((row) => pick(row) === group));
  return { one: of(1), two: of(2), three: of(3), four: of(4), five: of(5), none: of(null) };
}

const sumOf = (rows: readonly CountedPeople[]): number => rows.reduce((sum, { people }) => sum + people, 0);
