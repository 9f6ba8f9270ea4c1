import type { Bloc, CalendarDate } from '@commune/kernel';
import type { ForeignLanguage } from './foreign-language.js';
import type { Rating, Sex } from './person-codes.js';
import type { EducationLevel, ItLevel, PoliticalTheoryLevel, StateManagementLevel } from './qualification-levels.js';

export interface YearRating {
  year: number;
  rating: Rating;
}

/** What Mẫu 2C asks beside name, birth and work. */
export interface ImportedParticulars {
  otherName: string;
  birthPlace: string;
  homeTown: string;
  religionName: string;
  idIssuedOn: CalendarDate;
  idIssuedBy: string;
  socialInsuranceNumber: string;
  recruitedBy: string;
  partyOfficialOn: CalendarDate;
  youthUnionOn: CalendarDate;
  enlistedOn: CalendarDate;
  dischargedOn: CalendarDate;
  militaryRank: string;
  phone: string;
  email: string;
  permanentResidence: string;
  residence: string;
}

/** One row of a roster file, understood but not yet matched with units, positions, ethnic groups and religions. */
export interface ImportedCivilServant extends ImportedParticulars {
  fullName: string;
  birthDate: CalendarDate;
  sex: Sex;
  ethnicGroupName: string;
  idNumber: string;
  communeCode: string;
  communeName: string;
  bloc: Bloc;
  officeName: string;
  positionTitle: string;
  positionCode: string;
  specialismName: string;
  postedOn: CalendarDate;
  educationLevel: EducationLevel;
  fieldOfStudy: string;
  graduationYear: number;
  politicalTheory: PoliticalTheoryLevel;
  stateManagement: StateManagementLevel;
  itLevel: ItLevel;
  foreignLanguage: ForeignLanguage;
  ethnicLanguage: string;
  certificates: string[];
  partyAdmittedOn: CalendarDate;
  recruitedOn: CalendarDate;
  yearsOfService: number;
  rankName: string;
  rankCode: string;
  /** In hundredths: 4,74 is 474. */
  salaryCoefficient: number;
  salaryFrom: CalendarDate;
  ratings: YearRating[];
  note: string;
}

/** What a row holds: a member that was empty or faulty is left out. */
export type ImportedRow = Partial<ImportedCivilServant> & { ratings: YearRating[] };
