import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { PlacementCommentList, PlacementCommentRequest } from './placement-comments.dto.js';
import { PlacementCommentsService } from './placement-comments.service.js';
import {
  PlacementMoveListQuery,
  PlacementMovePage,
  PlacementMovePatch,
  PlacementMoveRequest,
  PlacementMoveView,
} from './placement-moves.dto.js';
import { PlacementMovesService } from './placement-moves.service.js';

const planId = pathId('phương án bố trí');
const moveId = pathId('người trong phương án');

@ApiTags('placement')
@Controller()
export class PlacementMovesController {
  constructor(
    private readonly moves: PlacementMovesService,
    private readonly comments: PlacementCommentsService,
  ) {}

  @Get('placement-plans/:id/moves')
  @ApiOperation({ summary: 'Những người trong một phương án: từ đâu đến đâu, vì sao' })
  @ApiOkResponse({ type: PlacementMovePage })
  @Problems(401, 403, 404, 422)
  async listPlacementMoves(
    @CurrentScope() scope: AccessScope,
    @Param('id', planId) id: string,
    @Query() query: PlacementMoveListQuery,
  ): Promise<PlacementMovePage> {
    return this.moves.list(scope, id, query);
  }

  @Post('placement-plans/:id/moves')
  @IfMatchHeader()
  @ApiOperation({ summary: 'Thêm một người vào phương án', description: 'If-Match là phiên bản của phương án.' })
  @ApiCreatedResponse({ type: PlacementMoveView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async addPlacementMove(
    @CurrentScope() scope: AccessScope,
    @Param('id', planId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: PlacementMoveRequest,
  ): Promise<PlacementMoveView> {
    return this.moves.add(scope, id, version, body);
  }

  @Get('placement-moves/:id')
  @ApiOperation({ summary: 'Một người trong phương án' })
  @ApiOkResponse({ type: PlacementMoveView })
  @Problems(401, 403, 404)
  async getPlacementMove(
    @CurrentScope() scope: AccessScope,
    @Param('id', moveId) id: string,
  ): Promise<PlacementMoveView> {
    return this.moves.get(scope, id);
  }

  @Patch('placement-moves/:id')
  @IfMatchHeader()
  @ApiBody({ type: PlacementMovePatch, examples: { lock: { value: { isLocked: true } } } })
  @ApiOperation({ summary: 'Khóa, đổi nơi đến, ngày, hình thức của một người trong phương án đang lập' })
  @ApiOkResponse({ type: PlacementMoveView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async updatePlacementMove(
    @CurrentScope() scope: AccessScope,
    @Param('id', moveId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: PlacementMovePatch,
  ): Promise<PlacementMoveView> {
    return this.moves.update(scope, id, version, body);
  }

  @Delete('placement-moves/:id')
  @HttpCode(204)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Bỏ một người khỏi phương án đang lập' })
  @ApiNoContentResponse({ description: 'Đã bỏ' })
  @Problems(401, 403, 404, 409, 412, 428)
  async removePlacementMove(
    @CurrentScope() scope: AccessScope,
    @Param('id', moveId) id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    await this.moves.remove(scope, id, version);
  }

  @Get('placement-moves/:id/comments')
  @ApiOperation({ summary: 'Ý kiến của nơi đi, nơi đến về một người trong phương án' })
  @ApiOkResponse({ type: PlacementCommentList })
  @Problems(401, 403, 404)
  async listPlacementComments(
    @CurrentScope() scope: AccessScope,
    @Param('id', moveId) id: string,
  ): Promise<PlacementCommentList> {
    return this.comments.list(scope, id);
  }

  @Post('placement-moves/:id/comments')
  @ApiOperation({ summary: 'Cho ý kiến về một người trong phương án' })
  @ApiCreatedResponse({ type: PlacementCommentList })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async commentOnPlacementMove(
    @CurrentScope() scope: AccessScope,
    @Param('id', moveId) id: string,
    @Body() body: PlacementCommentRequest,
  ): Promise<PlacementCommentList> {
    return this.comments.add(scope, id, body);
  }
}
