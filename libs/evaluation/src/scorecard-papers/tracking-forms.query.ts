import { Injectable } from '@nestjs/common';
import { issuingBodyOf } from '@commune/platform/documents';
import type { Reader } from '@commune/platform/database';
import type { DecreeForm } from '@commune/platform/forms';
import { UnitTrees } from '@commune/platform/units';
import type { EvaluationPeriod } from '../domain/index.js';
import { ScorecardPeople, type PersonOfPeriod } from '../scorecards/scorecard-people.query.js';
import { ScorecardSheet } from '../scorecards/scorecard-sheet.js';
import { cardKey } from '../scorecards/scorecards.repository.js';
import { UnitCards } from '../scorecards/unit-cards.js';
import { trackingForm } from './tracking-form.js';
import { trackingFormData } from './tracking-form-data.js';

export interface FormsOfPeople {
  readonly period: EvaluationPeriod;
  readonly people: readonly PersonOfPeriod[];
  readonly forms: readonly DecreeForm[];
}

/** Reads the forms of people, in the order in which the people come. */
@Injectable()
export class TrackingFormsQuery {
  constructor(
    private readonly people: ScorecardPeople,
    private readonly sheet: ScorecardSheet,
    private readonly cards: UnitCards,
    private readonly trees: UnitTrees,
  ) {}

  async ofPerson(reader: Reader, personId: string, periodKey?: string, unitId?: string): Promise<FormsOfPeople> {
    const period = await this.sheet.periodAsked(reader, periodKey);
    const person = await this.sheet.person(reader, period, personId, unitId ?? null);
    return this.formsOf(reader, period, [person]);
  }

  /** At most `most` people; `total` says how many the office has. */
  async ofOffice(reader: Reader, officeId: string, most: number, periodKey?: string) {
    const period = await this.sheet.periodAsked(reader, periodKey);
    const query = { officeId, pageSize: most };
    const total = await this.people.total(reader, period, query);
    const people = total > most ? [] : await this.people.page(reader, period, query);
    return { ...(await this.formsOf(reader, period, people)), total };
  }

  private async formsOf(
    reader: Reader,
    period: EvaluationPeriod,
    people: readonly PersonOfPeriod[],
  ): Promise<FormsOfPeople> {
    const tree = await this.trees.ofRequest();
    const drawn = new Map<string, DecreeForm>();
    for (const [unitId, ofUnit] of Map.groupBy(people, (person) => person.unitId)) {
      const { cards } = await this.cards.of(reader, period, unitId, ofUnit);
      for (const card of cards) {
        const bloc = card.person.bloc === 'party' ? 'party' : 'government';
        const issuer = issuingBodyOf(tree, unitId, bloc);
        if (issuer) drawn.set(cardKey(card.person), trackingForm(trackingFormData(card, period, issuer)));
      }
    }
    return { period, people, forms: people.flatMap((person) => drawn.get(cardKey(person)) ?? []) };
  }
}
