import { Injectable } from '@nestjs/common';
import { actingFor, Database, today, type AccessScope, type Reader, type Writer } from '@commune/platform/database';
import { brokenConstraint, invalid, notFound, Refusal, stale } from '@commune/platform/http';
import { v7 as uuid } from 'uuid';
import { competencies, competencyGroups, violationsOfDay, violationsOfStandard } from '../domain/index.js';
import { PositionKeepers } from '../position-catalogue/position-keepers.js';
import type {
  CompetencyFramework,
  PositionStandards,
  StandardDraftRequest,
  StandardDraftView,
} from './standards.dto.js';
import {
  StandardsRepository,
  type PositionOfStandard,
  type StoredDraft,
  type StoredVersion,
} from './standards.repository.js';

/** What may be done with a draft, and by which operation. */
const draftSteps = {
  update: 'replaceStandardDraft',
  discard: 'discardStandardDraft',
  publish: 'publishStandardDraft',
} as const;

/** Versions of what a position requires: written as a draft, put in force from a day, never edited afterwards. */
@Injectable()
export class StandardsService {
  constructor(
    private readonly database: Database,
    private readonly standards: StandardsRepository,
    private readonly keepers: PositionKeepers,
  ) {}

  framework(): CompetencyFramework {
    const groups = competencyGroups.map(({ code, name, source, certainty }) => {
      const held = competencies.filter((competency) => competency.group === code);
      const views = held.map((entry) => ({
        code: entry.code,
        name: entry.name,
        signs: [...entry.signs],
        areaType: entry.areaType,
      }));
      return { code, name, source, certainty, competencies: views };
    });
    return { groups };
  }

  async list(scope: AccessScope, positionId: string): Promise<PositionStandards> {
    return this.database.read(scope, async (reader) => {
      const position = await this.position(reader, positionId);
      const versions = await this.standards.versions(reader, positionId);
      const draft = await this.standards.draftOf(reader, positionId);
      const shown = draft && (await this.draftView(scope, draft, position));
      const mayCreate = !draft && (await this.keeps(scope, 'createStandardDraft', position));
      return {
        positionId,
        positionCode: position.code,
        positionName: position.name,
        versions: versions.map((version) => ({ ...editable(version), ...daysOf(version) })),
        draft: shown && shown.allowedActions.length > 0 ? shown : null,
        allowedActions: mayCreate ? ['create'] : [],
      };
    });
  }

  async createDraft(scope: AccessScope, positionId: string, request: StandardDraftRequest): Promise<StandardDraftView> {
    const id = uuid();
    return this.writing(scope, request.source, async (writer) => {
      const position = await this.kept(scope, writer, positionId);
      await this.refuseFaults(writer, position, request);
      await this.standards.insertDraft(writer, id, positionId, request);
      return this.view(scope, writer, id, position);
    });
  }

  async replaceDraft(
    scope: AccessScope,
    id: string,
    version: number,
    request: StandardDraftRequest,
  ): Promise<StandardDraftView> {
    return this.writing(scope, request.source, async (writer) => {
      const { position } = await this.lockedDraft(scope, writer, id);
      await this.refuseFaults(writer, position, request);
      if (!(await this.standards.changeDraft(writer, id, version, request))) throw stale();
      return this.view(scope, writer, id, position);
    });
  }

  async discardDraft(scope: AccessScope, id: string, version: number): Promise<void> {
    await this.writing(scope, 'Bỏ dự thảo tiêu chuẩn', async (writer) => {
      await this.lockedDraft(scope, writer, id);
      if (!(await this.standards.discardDraft(writer, id, version))) throw stale();
    });
  }

  /** From its day on people are measured by it; what was measured before keeps the version before. */
  async publish(scope: AccessScope, id: string, version: number, reason: string): Promise<PositionStandards> {
    const positionId = await this.writing(scope, reason, async (writer) => {
      const { draft, position } = await this.lockedDraft(scope, writer, id);
      if (draft.version !== version) throw stale();
      await this.refuseFaults(writer, position, draft);
      await this.standards.publish(writer, draft);
      await this.standards.discardDraft(writer, id, version);
      return draft.positionId;
    });
    return this.list(scope, positionId);
  }

  /** Standards are the system's to write, once it is known who asks. */
  private async writing<T>(scope: AccessScope, reason: string, work: (writer: Writer) => Promise<T>): Promise<T> {
    try {
      return await this.database.write(actingFor(scope, reason), work);
    } catch (error) {
      if (brokenConstraint(error) !== 'position_standard_draft_once') throw error;
      const message = 'Vị trí này đã có một bản dự thảo. Sửa bản đó, hoặc bỏ đi rồi lập lại.';
      throw new Refusal('conflict', 'standards.draft-exists', message);
    }
  }

  private async refuseFaults(reader: Reader, position: PositionOfStandard, draft: StandardDraftRequest | StoredDraft) {
    const [latest] = await this.standards.versions(reader, position.id);
    const days = {
      positionFrom: position.effectiveFrom,
      positionTo: position.effectiveTo,
      latestFrom: latest?.effectiveFrom ?? null,
    };
    const faults = [...violationsOfDay(draft.effectiveFrom, days, today()), ...violationsOfStandard(draft)];
    if (faults.length > 0) throw invalid(faults);
  }

  private async position(reader: Reader, id: string, isLocked = false): Promise<PositionOfStandard> {
    const position = await this.standards.position(reader, id, isLocked);
    if (!position) throw notFound('vị trí việc làm');
    return position;
  }

  private async draft(reader: Reader, id: string): Promise<StoredDraft> {
    const draft = await this.standards.draft(reader, id);
    if (!draft) throw notFound('bản dự thảo');
    return draft;
  }

  /** Read again once its position is locked: of two who publish it, the second finds it gone. */
  private async lockedDraft(scope: AccessScope, writer: Writer, id: string) {
    const position = await this.kept(scope, writer, (await this.draft(writer, id)).positionId);
    return { position, draft: await this.draft(writer, id) };
  }

  private async kept(scope: AccessScope, writer: Writer, positionId: string): Promise<PositionOfStandard> {
    const position = await this.position(writer, positionId, true);
    if (await this.keeps(scope, scope.operationId, position)) return position;
    const keeper = position.bloc === 'party' ? 'Ban Tổ chức Tỉnh ủy' : 'Sở Nội vụ';
    throw new Refusal('forbidden', 'standards.of-other-bloc', `Tiêu chuẩn của khối này do ${keeper} quản lý.`);
  }

  private async keeps(scope: AccessScope, operationId: string, { bloc }: PositionOfStandard): Promise<boolean> {
    return (await this.keepers.blocsKept(scope, operationId)).some((kept) => kept === bloc);
  }

  private async view(scope: AccessScope, reader: Reader, id: string, position: PositionOfStandard) {
    return this.draftView(scope, await this.draft(reader, id), position);
  }

  private async draftView(
    scope: AccessScope,
    draft: StoredDraft,
    position: PositionOfStandard,
  ): Promise<StandardDraftView> {
    const steps = await Promise.all(
      Object.entries(draftSteps).map(async ([step, operationId]) =>
        (await this.keeps(scope, operationId, position)) ? [step] : [],
      ),
    );
    const { id, positionId, version, effectiveFrom } = draft;
    return { ...editable(draft), id, positionId, version, effectiveFrom, allowedActions: steps.flat() };
  }
}

function daysOf({ effectiveFrom, effectiveTo }: StoredVersion) {
  const now = today();
  const state = effectiveFrom > now ? 'upcoming' : effectiveTo !== null && effectiveTo < now ? 'past' : 'current';
  return { effectiveFrom, effectiveTo, state };
}

/** The content alone, in lists of its own. */
function editable(standard: StoredVersion | StoredDraft) {
  const { minEducation, minPoliticalTheory, minStateManagement, source } = standard;
  return {
    minEducation,
    fieldsOfStudy: [...standard.fieldsOfStudy],
    minPoliticalTheory,
    minStateManagement,
    further: standard.further.map((requirement) => ({ ...requirement })),
    trainable: [...standard.trainable],
    competencies: standard.competencies.map((competency) => ({ ...competency })),
    source,
  };
}
