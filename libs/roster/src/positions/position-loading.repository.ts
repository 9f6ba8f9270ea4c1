import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Writer } from '@commune/platform/database';
import { parse } from 'csv-parse/sync';
import { v7 as uuid } from 'uuid';
import {
  educationLevels,
  fieldOfStudyGroups,
  itLevels,
  politicalTheoryLevels,
  ranks,
  ratings,
  recordCodeLists,
  specialisms,
  stateManagementLevels,
  trainableKinds,
  type FurtherRequirement,
  type RequiredCompetency,
} from '../domain/index.js';

export interface PositionToLoad {
  readonly code: string;
  readonly name: string;
  readonly bloc: Bloc;
  readonly officeNames: readonly string[];
  readonly specialismCode: string | null;
  readonly isLeader: boolean;
  readonly rankCode: string;
  readonly minEducation: string | null;
  readonly fieldsOfStudy: readonly string[];
  readonly minPoliticalTheory: string | null;
  readonly minStateManagement: string | null;
  /** What the standard asks beside these levels; nothing without. */
  readonly further?: readonly FurtherRequirement[];
  readonly trainable?: readonly string[];
  readonly competencies?: readonly RequiredCompetency[];
}

export interface RequiredPostToLoad {
  readonly communeCode: string;
  readonly positionCode: string;
  readonly required: number;
}

const ETHNIC_GROUPS = new URL('../../data/ethnic_groups.csv', import.meta.url);
/** The lists are older than the system; this is the first day it knows. */
const FROM = '2025-07-01';

const INSERT_CODES = `
  insert into code_list_entry (list, code, name, sort_order, source, effective_from)
  select * from jsonb_to_recordset($1::jsonb) as r(list text, code text, name text, sort_order int, source text, effective_from date)
  on conflict do nothing`;

const INSERT_FIELDS = `
  insert into field_of_study (name, group_code)
  select * from jsonb_to_recordset($1::jsonb) as r(name text, group_code text) on conflict do nothing`;

const INSERT_POSITIONS = `
  insert into job_position (id, code, name, bloc, office_names, specialism_code, is_leader, rank_code, sort_order, effective_from)
  select r.id, r.code, r.name, r.bloc, r."officeNames", r."specialismCode", r."isLeader", r."rankCode", r."sortOrder", $2::date
  from jsonb_to_recordset($1::jsonb) as r(id uuid, code text, name text, bloc text, "officeNames" text[], "specialismCode" text,
    "isLeader" boolean, "rankCode" text, "sortOrder" int)
  on conflict do nothing`;

const INSERT_STANDARDS = `
  insert into position_standard (position_id, effective_from, min_education, fields_of_study, min_political_theory, min_state_management,
    further, trainable, competencies, source)
  select p.id, $2::date, r."minEducation", r."fieldsOfStudy", r."minPoliticalTheory", r."minStateManagement",
    coalesce(r.further, '[]'), coalesce(r.trainable, $4::text[]), coalesce(r.competencies, '[]'), $3
  from jsonb_to_recordset($1::jsonb) as r(code text, "minEducation" text, "fieldsOfStudy" text[], "minPoliticalTheory" text,
    "minStateManagement" text, further jsonb, trainable text[], competencies jsonb) join job_position p on p.code = r.code
  on conflict do nothing`;

const INSERT_REQUIRED = `
  insert into required_post (unit_id, bloc, position_id, required, effective_from, source)
  select u.id, p.bloc, p.id, r.required, $2::date, $3
  from jsonb_to_recordset($1::jsonb) as r("communeCode" text, "positionCode" text, required int)
    join org_unit u on u.code = r."communeCode" join job_position p on p.code = r."positionCode"
  on conflict do nothing`;

/** Loads code lists, positions, standards and required posts in bulk. Loading the same again changes nothing. */
@Injectable()
export class PositionLoading {
  async loadCodeLists(writer: Writer): Promise<void> {
    await writer.query(INSERT_CODES, [JSON.stringify(codeListEntries())]);
    const fields = fieldOfStudyGroups.flatMap(({ code, fields: names }) =>
      names.map((name) => ({ name, group_code: code })),
    );
    await writer.query(INSERT_FIELDS, [JSON.stringify(fields)]);
  }

  async loadPositions(writer: Writer, positions: readonly PositionToLoad[], source: string): Promise<void> {
    const rows = positions.map((position, sortOrder) => ({ ...position, id: uuid(), sortOrder }));
    await writer.query(INSERT_POSITIONS, [JSON.stringify(rows), FROM]);
    await writer.query(INSERT_STANDARDS, [JSON.stringify(rows), FROM, source, trainableKinds]);
  }

  async loadRequiredPosts(writer: Writer, posts: readonly RequiredPostToLoad[], source: string): Promise<void> {
    await writer.query(INSERT_REQUIRED, [JSON.stringify(posts), FROM, source]);
  }
}

interface EthnicGroupLine {
  readonly code: string;
  readonly name: string;
  readonly name_1979: string;
}

function codeListEntries() {
  const groups = parse<EthnicGroupLine>(readFileSync(ETHNIC_GROUPS), { columns: true, bom: true });
  const ethnic = groups.map(({ code, name }) => ({ code, name }));
  const older = groups.map(({ code, name_1979: name }) => ({ code, name }));
  return [
    ...list('ethnic_group', ethnic, 'QĐ 121-TCTK/PPCĐ (1979)'),
    ...list('ethnic_group_1979', older, 'QĐ 121-TCTK/PPCĐ (1979), tên gốc'),
    ...list('education_level', educationLevels, 'Mẫu 2C-BNV/2008'),
    ...list('political_theory', politicalTheoryLevels, 'Mẫu 2C-BNV/2008'),
    ...list('state_management', stateManagementLevels, 'Mẫu 2C-BNV/2008'),
    ...list('it_level', itLevels, 'Mẫu 2C-BNV/2008'),
    ...list('rank', ranks, 'TT 02/2021/TT-BNV; NĐ 204/2004/NĐ-CP'),
    ...list('rating', ratings, 'NĐ 335/2025/NĐ-CP Đ20'),
    ...list('specialism', specialisms, 'KH 1570/KH-UBND mục III.2'),
    ...recordCodeLists.flatMap(({ list: name, entries, source }) => list(name, entries, source)),
  ];
}

function list(name: string, entries: readonly { code: string; name: string }[], source: string) {
  return entries.map((entry, sort_order) => ({
    list: name,
    code: entry.code,
    name: entry.name,
    sort_order,
    source,
    effective_from: FROM,
  }));
}
