import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { Settings } from '@commune/platform/settings';
import { positionFit, type FitGroup, type FitReason, type FitRules } from '../domain/index.js';
import { PeopleForFit, personForFit, type PeopleWanted, type PersonInPost } from './people-for-fit.query.js';
import { unknownTreatmentSetting } from './standards.settings.js';
import { StandardsInForce, type StandardInForce } from './standards-in-force.query.js';

export interface FitsWanted extends PeopleWanted {
  /** The day whose versions of the standards count; a review round keeps the day it began with. */
  readonly standardsAsOf: string;
  /** Measured against this position instead of the one held. */
  readonly positionId?: string;
}

/** The group and the reasons of a person in a post. Whoever shows them passes them through `shownFit` first. */
export interface PersonFit {
  readonly civilServantId: string;
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly officeId: string;
  readonly postingId: string;
  readonly positionId: string | null;
  readonly positionTitle: string;
  readonly specialismCode: string | null;
  readonly group: FitGroup | null;
  readonly reasons: FitReason[];
}

export interface MeasuredPerson extends PersonFit {
  readonly person: PersonInPost;
  readonly standard: StandardInForce | null;
}

/** Everybody of some units measured at once: the people in one statement, the standards in another, the rule in memory. */
@Injectable()
export class PositionFits {
  constructor(
    private readonly people: PeopleForFit,
    private readonly standards: StandardsInForce,
    private readonly settings: Settings,
  ) {}

  async of(reader: Reader, wanted: FitsWanted): Promise<PersonFit[]> {
    return (await this.measure(reader, wanted)).map(({ person, standard, ...fit }) => fit);
  }

  /** The same with what was measured, and by what. */
  async measure(reader: Reader, wanted: FitsWanted): Promise<MeasuredPerson[]> {
    const standards = await this.standards.on(reader, wanted.standardsAsOf);
    const withPosts = [...standards.values()].some(({ further }) =>
      further.some(({ kind }) => kind === 'years_in_field'),
    );
    const withCompetencies =
      wanted.personId !== undefined || [...standards.values()].some(({ competencies }) => competencies.length > 0);
    const people = await this.people.inPosts(reader, { ...wanted, withPosts, withCompetencies });
    const rules = await this.rules(reader, wanted.standardsAsOf);
    return people.map((person) => {
      const standard = standards.get(wanted.positionId ?? person.positionId ?? '') ?? null;
      return { ...fitOf(person, standard, wanted.asOf, rules), person, standard };
    });
  }

  /** What the province has decided, as of the day of the standards. */
  async rules(reader: Reader, onDay: string): Promise<FitRules> {
    return { unknown: await this.settings.value(reader, unknownTreatmentSetting, onDay) };
  }
}

function fitOf(person: PersonInPost, standard: StandardInForce | null, on: string, rules: FitRules): PersonFit {
  const { civilServantId, unitId, bloc, officeId, postingId, positionId, positionTitle, specialismCode } = person;
  const fit = positionFit(personForFit(person), standard, on, rules);
  return { civilServantId, unitId, bloc, officeId, postingId, positionId, positionTitle, specialismCode, ...fit };
}
