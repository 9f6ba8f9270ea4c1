import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@commune/kernel';
import type { Writer } from '@commune/platform/database';
import { RecordCreation } from '../external-records/record-creation.js';
import { CivilServantsService } from '../records/civil-servants.service.js';
import {
  DemonstrationPeople,
  demonstrationDay,
  demonstrationScope,
  type DemonstrationPerson,
  type PersonWanted,
} from '../records/demonstration-people.query.js';

interface Story {
  readonly who: PersonWanted;
  /** Where the second record is. */
  readonly at: string;
  readonly daysAgo: number;
  /** Day and month of birth stand the other way round. */
  readonly isExchanged: boolean;
  /** The number of identity ends alike, as after a slip in its middle. */
  readonly endsAlike: boolean;
  readonly insuranceNumber: string | null;
}

/** From the surest to the least sure: the last may well be two people. */
const stories: readonly Story[] = [
  {
    who: { communeCode: '01279', bloc: 'government', nth: 16 },
    at: '01273',
    daysAgo: 30,
    isExchanged: false,
    endsAlike: true,
    insuranceNumber: '0426000117',
  },
  {
    who: { communeCode: '01447', bloc: 'government', nth: 3, isExchangeable: true },
    at: '01477',
    daysAgo: 52,
    isExchanged: true,
    endsAlike: true,
    insuranceNumber: null,
  },
  {
    who: { communeCode: '01786', bloc: 'party', nth: 4 },
    at: '01807',
    daysAgo: 75,
    isExchanged: false,
    endsAlike: false,
    insuranceNumber: null,
  },
];

/** Second records of some people, as a commune makes them that does not look first. */
@Injectable()
export class DuplicatesDemonstration {
  constructor(
    private readonly people: DemonstrationPeople,
    private readonly creation: RecordCreation,
    private readonly records: CivilServantsService,
  ) {}

  async load(writer: Writer, today: CalendarDate, source: string): Promise<void> {
    for (const [index, story] of stories.entries()) await this.tell(writer, story, { index, today, source });
  }

  private async tell(
    writer: Writer,
    { who, at, daysAgo, isExchanged, endsAlike, insuranceNumber }: Story,
    { index, today, source }: { readonly index: number; readonly today: CalendarDate; readonly source: string },
  ): Promise<void> {
    const person = await this.people.pick(writer, who);
    const { unitId, officeName } = await this.people.placeIn(writer, at, person);
    const scope = demonstrationScope('createCivilServant', source, [person, { ...person, unitId }]);
    const { fullName, birthDate, sex, bloc, positionTitle, positionCode } = person;
    const twin = {
      ...{ fullName, sex, bloc, communeCode: at, officeName, positionTitle, positionCode, note: source },
      birthDate: isExchanged ? exchanged(birthDate) : birthDate,
      postedOn: demonstrationDay(today, daysAgo),
      idNumber: numberOf(person, endsAlike ? person.lastFour : `77${40 + index}`),
    };
    const id = await this.creation.create(writer, scope, twin, source);
    if (insuranceNumber === null) return;
    const patch = { socialInsuranceNumber: insuranceNumber };
    await this.records.change(writer, scope, person.id, { version: person.version, patch });
    await this.records.change(writer, scope, id, { version: 1, patch });
  }
}

const exchanged = (date: CalendarDate): CalendarDate => `${date.slice(0, 4)}-${date.slice(8, 10)}-${date.slice(5, 7)}`;

/** Of Cao Bằng by the rule of such numbers, with digits that the roster file has not given out. */
function numberOf({ birthDate, sex }: DemonstrationPerson, lastFour: string): string {
  const century = birthDate < '2000' ? 0 : 2;
  return `004${century + (sex === 'female' ? 1 : 0)}${birthDate.slice(2, 4)}99${lastFour}`;
}
