import type { FieldClass } from '@commune/kernel';

/** What a position may require. The first four stand in columns of their own, the others in a list. */
export type RequirementKind =
  | 'education'
  | 'field_of_study'
  | 'political_theory'
  | 'state_management'
  | 'it'
  | 'foreign_language'
  | 'ethnic_language'
  | 'certificate'
  | 'years_of_service'
  | 'years_in_field';

export type FurtherKind = Exclude<
  RequirementKind,
  'education' | 'field_of_study' | 'political_theory' | 'state_management'
>;

interface RequirementTrait {
  readonly name: string;
  /** The class of the fields that the requirement is compared with. */
  readonly fieldClass: FieldClass;
  /** Can be made up by a course or a certificate, where a standard says so. */
  readonly canBeTrained: boolean;
}

const trait = (name: string, canBeTrained: boolean, fieldClass: FieldClass = 'qualification'): RequirementTrait => ({
  name,
  fieldClass,
  canBeTrained,
});

export const requirementTraits: Readonly<Record<RequirementKind, RequirementTrait>> = {
  education: trait('Trình độ chuyên môn', false),
  field_of_study: trait('Chuyên ngành đào tạo', false),
  political_theory: trait('Lý luận chính trị', true),
  state_management: trait('Quản lý nhà nước', true),
  it: trait('Tin học', true),
  foreign_language: trait('Ngoại ngữ', true),
  ethnic_language: trait('Tiếng dân tộc thiểu số', true),
  certificate: trait('Chứng chỉ bồi dưỡng', true),
  years_of_service: trait('Thời gian công tác', false, 'employment'),
  years_in_field: trait('Kinh nghiệm trong lĩnh vực', false, 'employment'),
};

export const requirementKinds = Object.keys(requirementTraits) as RequirementKind[]; // keys of a const object
const coreKinds: readonly RequirementKind[] = ['education', 'field_of_study', 'political_theory', 'state_management'];
export const furtherKinds = requirementKinds.filter((kind): kind is FurtherKind => !coreKinds.includes(kind));
export const trainableKinds = requirementKinds.filter((kind) => requirementTraits[kind].canBeTrained);

/** One requirement beside the four levels. `name`: level of IT, language or certificate; `level`: step or years. */
export interface FurtherRequirement {
  readonly kind: FurtherKind;
  readonly name: string | null;
  readonly level: number | null;
  /** Only where the unit is of this kind of area (NQ 04-NQ/TU III.1); null: everywhere. */
  readonly areaType: string | null;
}

/** A level of the competency framework that a position asks for. */
export interface RequiredCompetency {
  readonly code: string;
  readonly level: number;
}

/** What a position requires from a day on. Empty and null: nothing is required there. */
export interface StandardForFit {
  readonly positionId: string;
  readonly specialismCode: string | null;
  readonly minEducation: string | null;
  readonly fieldsOfStudy: readonly string[];
  readonly minPoliticalTheory: string | null;
  readonly minStateManagement: string | null;
  readonly further: readonly FurtherRequirement[];
  /** Kinds whose lack is made up by training; the lack of any other is the lack of a mandatory standard. */
  readonly trainable: readonly string[];
  readonly competencies: readonly RequiredCompetency[];
  readonly source: string;
}
