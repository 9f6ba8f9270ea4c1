import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import {
  CurrentScope,
  ExpectedVersion,
  FileAnswer,
  fileOf,
  IfMatchHeader,
  pathId,
  Problems,
} from '@commune/platform/http';
import { PlacementMovePage, PlacementMoveView } from '../placement-plans/placement-moves.dto.js';
import { PlacementReason } from '../placement-plans/placement-plans.dto.js';
import { PlacementMovesService } from '../placement-plans/placement-moves.service.js';
import { PlacementDecisionPapers } from './placement-decision-papers.service.js';
import {
  PlacementDecisionListQuery,
  PlacementDecisionRequest,
  PlacementDecisionsAnswer,
  PlacementDecisionsRequest,
  PlacementTermRequest,
  PlacementUndoingRequest,
} from './placement-decisions.dto.js';
import { PlacementDecisionsService } from './placement-decisions.service.js';

const planId = pathId('phương án bố trí');
const moveId = pathId('người trong phương án');

@ApiTags('placement')
@Controller()
export class PlacementDecisionsController {
  constructor(
    private readonly decisions: PlacementDecisionsService,
    private readonly moves: PlacementMovesService,
    private readonly papers: PlacementDecisionPapers,
  ) {}

  @Get('placement-decisions')
  @ApiOperation({ summary: 'Các quyết định bố trí của mọi phương án trong phạm vi được giao, mới nhất trước' })
  @ApiOkResponse({ type: PlacementMovePage })
  @Problems(401, 403, 422)
  async listPlacementDecisions(
    @CurrentScope() scope: AccessScope,
    @Query() query: PlacementDecisionListQuery,
  ): Promise<PlacementMovePage> {
    return this.moves.decided(scope, query);
  }

  @Post('placement-plans/:id/decisions')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Lập quyết định cho mọi người chưa có trong phương án đã duyệt',
    description:
      'Mỗi người một quyết định, số tăng dần theo thứ tự trong phương án. Đến ngày thực hiện, hồ sơ tự chuyển.',
  })
  @ApiOkResponse({ type: PlacementDecisionsAnswer })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async decidePlacementPlan(
    @CurrentScope() scope: AccessScope,
    @Param('id', planId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: PlacementDecisionsRequest,
  ): Promise<PlacementDecisionsAnswer> {
    return this.decisions.decideAll(scope, id, version, body);
  }

  @Post('placement-moves/:id/decision')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Lập quyết định cho một người trong phương án đã duyệt' })
  @ApiOkResponse({ type: PlacementMoveView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async decidePlacementMove(
    @CurrentScope() scope: AccessScope,
    @Param('id', moveId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: PlacementDecisionRequest,
  ): Promise<PlacementMoveView> {
    return this.moves.get(scope, await this.decisions.decide(scope, id, version, body));
  }

  @Get('placement-moves/:id/decision/document')
  @ApiOperation({ summary: 'Quyết định, Word theo Nghị định 30/2020/NĐ-CP; việc xuất được ghi nhật ký' })
  @FileAnswer('quyet-dinh.docx')
  @Problems(401, 403, 404)
  async getPlacementDecisionDocument(
    @CurrentScope() scope: AccessScope,
    @Param('id', moveId) id: string,
  ): Promise<StreamableFile> {
    return fileOf('docx', await this.papers.word(scope, id));
  }

  @Post('placement-moves/:id/cancellation')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Hủy việc bố trí một người trước khi thực hiện' })
  @ApiOkResponse({ type: PlacementMoveView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async cancelPlacementMove(
    @CurrentScope() scope: AccessScope,
    @Param('id', moveId) id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: PlacementReason,
  ): Promise<PlacementMoveView> {
    return this.moves.get(scope, await this.decisions.cancel(scope, id, version, reason));
  }

  @Post('placement-moves/:id/undoing')
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Quyết định mới chấm dứt một quyết định đã thực hiện: người đó trở về vị trí cũ',
    description: 'Trả về quyết định mới; quyết định cũ còn nguyên và được dẫn chiếu.',
  })
  @ApiCreatedResponse({ type: PlacementMoveView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async undoPlacementMove(
    @CurrentScope() scope: AccessScope,
    @Param('id', moveId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: PlacementUndoingRequest,
  ): Promise<PlacementMoveView> {
    return this.moves.get(scope, await this.decisions.undo(scope, id, version, body));
  }

  @Post('placement-moves/:id/term')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Kéo dài thời hạn biệt phái, thử thách, luân chuyển, hoặc giữ lại ở vị trí' })
  @ApiOkResponse({ type: PlacementMoveView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async settlePlacementTerm(
    @CurrentScope() scope: AccessScope,
    @Param('id', moveId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: PlacementTermRequest,
  ): Promise<PlacementMoveView> {
    return this.moves.get(scope, await this.decisions.settleTerm(scope, id, version, body));
  }
}
