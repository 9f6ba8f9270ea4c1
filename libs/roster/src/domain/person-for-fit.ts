/** What is known of a person on a day; null and empty: nothing is known. */
export interface PersonForFit {
  readonly educationLevel: string | null;
  readonly fieldsOfStudy: readonly string[];
  readonly politicalTheory: string | null;
  readonly stateManagement: string | null;
  readonly itLevel: string | null;
  readonly foreignLanguages: readonly { readonly language: string; readonly level: number | null }[];
  readonly ethnicLanguages: readonly string[];
  readonly certificates: readonly { readonly name: string; readonly expiresOn: string | null }[];
  readonly recruitedOn: string | null;
  readonly posts: readonly PostForFit[];
  readonly ratings: readonly { readonly year: number; readonly rating: string }[];
  readonly competencies: readonly { readonly code: string; readonly level: number }[];
  /** Kinds of area of the unit where the post is. */
  readonly areaTypes: readonly string[];
}

export interface PostForFit {
  readonly positionId: string | null;
  readonly specialismCode: string | null;
  readonly startedOn: string;
  readonly endedOn: string | null;
}
