import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import type { StandardForFit } from '../domain/index.js';

/** What a position requires on a day, and since when. */
export interface StandardInForce extends StandardForFit {
  readonly effectiveFrom: string;
  readonly positionName: string;
}

const IN_FORCE = `
  select s.position_id as "positionId", pos.specialism_code as "specialismCode",
    pos.name as "positionName", s.effective_from as "effectiveFrom", s.min_education as "minEducation",
    s.fields_of_study as "fieldsOfStudy", s.min_political_theory as "minPoliticalTheory",
    s.min_state_management as "minStateManagement", s.further, s.trainable, s.competencies, s.source
  from position_standard s join job_position pos on pos.id = s.position_id
  where $1::date between s.effective_from and coalesce(s.effective_to, 'infinity')`;

/** What each position requires on a day. A version in force never changes, so a day in the past always says the same. */
@Injectable()
export class StandardsInForce {
  async on(reader: Reader, day: string): Promise<ReadonlyMap<string, StandardInForce>> {
    const standards = await reader.query<StandardInForce>(IN_FORCE, [day]);
    return new Map(standards.map((standard) => [standard.positionId, standard]));
  }
}
