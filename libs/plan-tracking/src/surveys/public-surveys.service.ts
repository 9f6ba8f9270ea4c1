import { Injectable } from '@nestjs/common';
import { today } from '@commune/platform/database';
import { notFound, Refusal } from '@commune/platform/http';
import { v7 as uuid } from 'uuid';
import { askedFieldName } from '../dossier-statistics/dossier-fields.js';
import { digestOfCode } from './survey-code.js';
import type { PublicSurvey, PublicSurveyAnswer } from './surveys.dto.js';
import { SurveysRepository } from './surveys.repository.js';

/** What a citizen with a code may do: see what is asked, and answer once. Nothing about the citizen is kept. */
@Injectable()
export class PublicSurveys {
  constructor(private readonly surveys: SurveysRepository) {}

  async open(code: string): Promise<PublicSurvey> {
    const found = await this.surveys.open(digestOfCode(code), today());
    if (!found) throw notFound('phiếu khảo sát');
    const { state, name, unitName, fieldCode, closesOn } = found;
    if (state !== 'open') throw refusals[state]();
    return { name, unitName, closesOn, fieldName: askedFieldName(fieldCode) };
  }

  async answer(code: string, { overall, promptness, attitude, guidance }: PublicSurveyAnswer): Promise<void> {
    const given = [overall, promptness, attitude, guidance];
    const outcome = await this.surveys.answer(digestOfCode(code), uuid(), today(), given);
    if (outcome === 'unknown') throw notFound('phiếu khảo sát');
    if (outcome !== 'taken') throw refusals[outcome]();
  }
}

const refusals = {
  used: () =>
    new Refusal('conflict', 'plan-tracking.survey-answered', 'Phiếu này đã được trả lời. Mỗi phiếu trả lời một lần.'),
  closed: () => new Refusal('conflict', 'plan-tracking.survey-closed', 'Đợt khảo sát chưa mở hoặc đã kết thúc.'),
} as const;
