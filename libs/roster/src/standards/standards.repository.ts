import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import type { StandardContent } from '../domain/index.js';

export interface StoredVersion extends StandardContent {
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
}

export interface StoredDraft extends StandardContent {
  readonly id: string;
  readonly positionId: string;
  readonly version: number;
  readonly effectiveFrom: string;
}

export interface PositionOfStandard {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly bloc: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
}

const columns: readonly (readonly [column: string, type: string, member: keyof StandardContent])[] = [
  ['min_education', 'text', 'minEducation'],
  ['fields_of_study', 'text[]', 'fieldsOfStudy'],
  ['min_political_theory', 'text', 'minPoliticalTheory'],
  ['min_state_management', 'text', 'minStateManagement'],
  ['further', 'jsonb', 'further'],
  ['trainable', 'text[]', 'trainable'],
  ['competencies', 'jsonb', 'competencies'],
  ['source', 'text', 'source'],
];
const stored = columns.map(([column]) => column).join(', ');
const content = columns.map(([column, , member]) => `${column} as "${member}"`).join(', ');
const given = columns.map(([, , member]) => `r."${member}"`).join(', ');
const row = `jsonb_to_record($1::jsonb) as r(${columns.map(([, type, member]) => `"${member}" ${type}`).join(', ')})`;

const POSITION = `
  select id, code, name, bloc, effective_from as "effectiveFrom", effective_to as "effectiveTo"
  from job_position where id = $1`;
const VERSIONS = `
  select effective_from as "effectiveFrom", effective_to as "effectiveTo", ${content}
  from position_standard where position_id = $1 order by effective_from desc`;
const DRAFT = `
  select id, position_id as "positionId", version, effective_from as "effectiveFrom", ${content}
  from position_standard_draft where`;
const INSERT_DRAFT = `
  insert into position_standard_draft (id, position_id, effective_from, ${stored})
  select $2::uuid, $3::uuid, $4::date, ${given} from ${row}`;
const CHANGE_DRAFT = `
  update position_standard_draft set version = version + 1, effective_from = $4::date, (${stored}) = (select ${given} from ${row})
  where id = $2::uuid and version = $3 returning id`;
const DISCARD_DRAFT = 'delete from position_standard_draft where id = $1 and version = $2 returning id';
const END_LATEST = `
  update position_standard set effective_to = $2::date - 1
  where position_id = $1 and coalesce(effective_to, 'infinity') >= $2::date`;
const PUBLISH = `
  insert into position_standard (position_id, effective_from, ${stored})
  select position_id, effective_from, ${stored} from position_standard_draft where id = $1`;

@Injectable()
export class StandardsRepository {
  /** The position, which is also what two who publish at once wait for. */
  async position(reader: Reader, id: string, isLocked = false): Promise<PositionOfStandard | undefined> {
    const [found] = await reader.query<PositionOfStandard>(`${POSITION}${isLocked ? ' for update' : ''}`, [id]);
    return found;
  }

  async idOf(reader: Reader, code: string): Promise<string> {
    const [found] = await reader.query<{ id: string }>('select id from job_position where code = $1', [code]);
    if (!found) throw new Error(`There is no position ${code}`);
    return found.id;
  }

  async versions(reader: Reader, positionId: string): Promise<StoredVersion[]> {
    return reader.query<StoredVersion>(VERSIONS, [positionId]);
  }

  async draftOf(reader: Reader, positionId: string): Promise<StoredDraft | undefined> {
    const [draft] = await reader.query<StoredDraft>(`${DRAFT} position_id = $1`, [positionId]);
    return draft;
  }

  async draft(reader: Reader, id: string): Promise<StoredDraft | undefined> {
    const [draft] = await reader.query<StoredDraft>(`${DRAFT} id = $1`, [id]);
    return draft;
  }

  async insertDraft(
    writer: Writer,
    id: string,
    positionId: string,
    draft: StandardContent & { effectiveFrom: string },
  ): Promise<void> {
    await writer.query(INSERT_DRAFT, [JSON.stringify(draft), id, positionId, draft.effectiveFrom]);
  }

  /** False where somebody else has changed it since that version. */
  async changeDraft(
    writer: Writer,
    id: string,
    version: number,
    draft: StandardContent & { effectiveFrom: string },
  ): Promise<boolean> {
    const changed = await writer.query(CHANGE_DRAFT, [JSON.stringify(draft), id, version, draft.effectiveFrom]);
    return changed.length === 1;
  }

  async discardDraft(writer: Writer, id: string, version: number): Promise<boolean> {
    return (await writer.query(DISCARD_DRAFT, [id, version])).length === 1;
  }

  /** The draft becomes a version; the one before ends the day before. */
  async publish(writer: Writer, { id, positionId, effectiveFrom }: StoredDraft): Promise<void> {
    await writer.query(END_LATEST, [positionId, effectiveFrom]);
    await writer.query(PUBLISH, [id]);
  }
}
