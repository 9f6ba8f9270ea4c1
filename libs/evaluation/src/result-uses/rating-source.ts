import { Injectable } from '@nestjs/common';
import type { FieldClass } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { Settings, type SettingDefinition } from '@commune/platform/settings';
import type { FoundWarning, Severity, WarningSource } from '@commune/platform/warnings';
import { RatedPeople, type ChosenPeople, type RatedPerson } from './rated-people.query.js';

/** What a rule says of somebody; the key names the cause as long as it is the same. */
export interface UseOfRating {
  readonly key: string;
  readonly reason: string;
  readonly severity: Severity;
}

/** ND 335 Đ23: what ratings lead to is told, and a person decides; each source brings its rule. */
@Injectable()
export abstract class RatingSource implements WarningSource {
  abstract readonly kind: string;
  abstract readonly title: string;
  abstract readonly explanation: string;
  abstract readonly source: string;
  protected abstract readonly whom: ChosenPeople;
  readonly fieldClass: FieldClass = 'assessment';
  /** A number of years that the rule needs and a setting says. */
  protected readonly yearsSetting: SettingDefinition<number> | null = null;

  constructor(
    private readonly people: RatedPeople,
    private readonly settings: Settings,
  ) {}

  async find(reader: Reader, on: string, unitIds: readonly string[] | null): Promise<FoundWarning[]> {
    const years = this.yearsSetting ? await this.settings.value(reader, this.yearsSetting, on) : 0;
    const people = await this.people.chosen(reader, this.whom, on, unitIds);
    return people.flatMap((person) => {
      const use = this.useOf(person, on, years);
      const { civilServantId, fullName: subject, unitId, bloc, officeId } = person;
      const place = { unitId, bloc, officeId, civilServantId, subject, link: `/ho-so/${civilServantId}` };
      return use ? [{ ...place, ...use, key: `${civilServantId} ${use.key}`, dueOn: null }] : [];
    });
  }

  protected abstract useOf(person: RatedPerson, on: string, years: number): UseOfRating | null;
}
