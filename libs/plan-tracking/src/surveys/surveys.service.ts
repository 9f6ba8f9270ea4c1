import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope, type Reader } from '@commune/platform/database';
import { invalid, notFound, pageOf, pageSizes, Refusal, stale } from '@commune/platform/http';
import { UnitTrees } from '@commune/platform/units';
import { v7 as uuid } from 'uuid';
import { surveyMean, surveyShare, surveyState } from '../domain/index.js';
import { askedFieldName, isDossierField } from '../dossier-statistics/dossier-fields.js';
import { digestOfCode, newCode } from './survey-code.js';
import type {
  SurveyCodes,
  SurveyCreation,
  SurveyMonth,
  SurveyPage,
  SurveyQuery,
  SurveyRow,
  SurveyView,
} from './surveys.dto.js';
import { SurveysRepository, type StoredSurvey, type SurveyMonthRow } from './surveys.repository.js';

/** Surveys of a commune and field, kept by the province; results by month, none of fewer than five. */
@Injectable()
export class SurveysService {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
    private readonly surveys: SurveysRepository,
  ) {}

  async list(scope: AccessScope, query: SurveyQuery): Promise<SurveyPage> {
    const unitIds = await this.reached(scope, query.unitId);
    const { pageSize: limit, offset } = pageSizes(query);
    return this.database.read(scope, async (reader) => {
      const rows = await this.surveys.page(reader, unitIds, query.q ?? null, { limit, offset });
      const total = await this.surveys.total(reader, unitIds, query.q ?? null);
      return { ...pageOf(rows, total, query), items: rows.map(rowOf), mayCreate: mayKeep(scope, unitIds) };
    });
  }

  async get(scope: AccessScope, id: string): Promise<SurveyView> {
    return this.database.read(scope, async (reader) => this.view(scope, reader, await this.survey(scope, reader, id)));
  }

  async create(scope: AccessScope, creation: SurveyCreation): Promise<SurveyView> {
    const commune = (await this.trees.current()).find(creation.unitId);
    if (commune?.kind !== 'commune' || !mayKeep(scope, [commune.id])) throw notFound('xã, phường');
    if (!isDossierField(creation.fieldCode)) throw invalid([unknownField]);
    if (creation.closesOn < creation.opensOn || creation.closesOn < today()) throw invalid([tooEarly]);
    const survey = { ...creation, id: uuid() };
    await this.database.write(scope, (writer) => this.surveys.insert(writer, survey, scope.actor.name));
    return this.get(scope, survey.id);
  }

  /** Takes no more answers from tomorrow on. */
  async close(scope: AccessScope, id: string, version: number): Promise<SurveyView> {
    return this.database.write({ ...scope, reason: 'Kết thúc khảo sát' }, async (writer) => {
      const survey = await this.kept(scope, writer, id);
      if (surveyState(survey, today()) === 'closed') throw closedSurvey();
      if (!(await this.surveys.close(writer, id, version, today()))) throw stale();
      return this.view(scope, writer, await this.survey(scope, writer, id));
    });
  }

  /** The codes are told here and never again: only their digests are kept. */
  async issue(scope: AccessScope, id: string, count: number): Promise<SurveyCodes> {
    const codes = Array.from({ length: count }, newCode);
    await this.database.write(scope, async (writer) => {
      const survey = await this.kept(scope, writer, id);
      if (surveyState(survey, today()) === 'closed') throw closedSurvey();
      await this.surveys.addCodes(writer, survey, codes.map(digestOfCode));
    });
    return { codes };
  }

  private async reached(scope: AccessScope, within?: string): Promise<string[]> {
    const ids = new Set(scope.grants.flatMap(({ governmentUnits, partyUnits }) => [...governmentUnits, ...partyUnits]));
    if (within === undefined) return [...ids];
    return (await this.trees.current()).subtree(within).flatMap((unit) => (ids.has(unit.id) ? [unit.id] : []));
  }

  private async survey(scope: AccessScope, reader: Reader, id: string): Promise<StoredSurvey> {
    const found = await this.surveys.find(reader, id);
    if (!found || !(await this.reached(scope)).includes(found.unitId)) throw notFound('đợt khảo sát');
    return found;
  }

  private async kept(scope: AccessScope, reader: Reader, id: string): Promise<StoredSurvey> {
    const survey = await this.survey(scope, reader, id);
    if (!mayKeep(scope, [survey.unitId])) throw notFound('đợt khảo sát');
    return survey;
  }

  private async view(scope: AccessScope, reader: Reader, survey: StoredSurvey): Promise<SurveyView> {
    const months = await this.surveys.months(reader, survey.id);
    const isOver = surveyState(survey, today()) === 'closed';
    const allowedActions = isOver || !mayKeep(scope, [survey.unitId]) ? [] : ['codes', 'close'];
    return { ...rowOf(survey), version: survey.version, allowedActions, months: months.map(monthOf) };
  }
}

const mayKeep = (scope: AccessScope, unitIds: readonly string[]): boolean =>
  unitIds.some((unitId) => scope.allows('createSurvey', { unitId, bloc: 'government', officeId: '', personId: '' }));

const rowOf = ({ fieldCode, satisfied, version: _version, ...survey }: StoredSurvey): SurveyRow => ({
  ...survey,
  fieldName: askedFieldName(fieldCode),
  state: surveyState(survey, today()),
  satisfactionPercent: surveyShare(satisfied, survey.answers),
});

const monthOf = ({
  month,
  answers,
  satisfied,
  overall,
  promptness,
  attitude,
  guidance,
}: SurveyMonthRow): SurveyMonth => ({
  ...{ id: month, answers, satisfactionPercent: surveyShare(satisfied, answers) },
  overall: surveyMean(overall, answers),
  promptness: surveyMean(promptness, answers),
  attitude: surveyMean(attitude, answers),
  guidance: surveyMean(guidance, answers),
});

const unknownField = {
  pointer: '/fieldCode',
  code: 'plan-tracking.field-unknown',
  message: 'Không có lĩnh vực này.',
};
const tooEarly = {
  pointer: '/closesOn',
  code: 'plan-tracking.survey-days',
  message: 'Ngày kết thúc không được trước ngày bắt đầu và không ở quá khứ.',
};

function closedSurvey(): Refusal {
  return new Refusal('conflict', 'plan-tracking.survey-closed', 'Đợt khảo sát đã kết thúc.');
}
