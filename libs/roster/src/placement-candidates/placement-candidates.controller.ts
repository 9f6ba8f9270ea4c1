import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { PlacementMoveView } from '../placement-plans/placement-moves.dto.js';
import { PlacementMovesService } from '../placement-plans/placement-moves.service.js';
import {
  PlacementPostPage,
  PlacementPostQuery,
  PossibleMoveList,
  PossibleMoveRequest,
  PossibleMovesQuery,
} from './placement-candidates.dto.js';
import { PlacementCandidatesService } from './placement-candidates.service.js';

const planId = pathId('phương án bố trí');

@ApiTags('placement')
@Controller('placement-plans/:id')
export class PlacementCandidatesController {
  constructor(
    private readonly candidates: PlacementCandidatesService,
    private readonly moves: PlacementMovesService,
  ) {}

  @Get('posts')
  @ApiOperation({ summary: 'Vị trí thiếu hoặc dôi dư, trước và sau phương án' })
  @ApiOkResponse({ type: PlacementPostPage })
  @Problems(401, 403, 404, 422)
  async listPlacementPosts(
    @CurrentScope() scope: AccessScope,
    @Param('id', planId) id: string,
    @Query() query: PlacementPostQuery,
  ): Promise<PlacementPostPage> {
    return this.candidates.page(scope, id, query);
  }

  @Get('possible-moves')
  @ApiOperation({
    summary: 'Ai có thể đến một vị trí, hay người ở đó có thể đi đâu; vì sao, ảnh hưởng hai nơi thế nào',
    description: 'Theo tiêu chí và giới hạn của phương án, sau khi tính những người đã có trong phương án.',
  })
  @ApiOkResponse({ type: PossibleMoveList })
  @Problems(401, 403, 404, 422)
  async listPossiblePlacementMoves(
    @CurrentScope() scope: AccessScope,
    @Param('id', planId) id: string,
    @Query() query: PossibleMovesQuery,
  ): Promise<PossibleMoveList> {
    return this.candidates.list(scope, id, query);
  }

  @Post('possible-moves')
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Chọn một cách bố trí: vào phương án kèm giải thích, giữ nguyên khi tính lại',
    description: 'If-Match là phiên bản của phương án.',
  })
  @ApiCreatedResponse({ type: PlacementMoveView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async takePossiblePlacementMove(
    @CurrentScope() scope: AccessScope,
    @Param('id', planId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: PossibleMoveRequest,
  ): Promise<PlacementMoveView> {
    return this.moves.get(scope, await this.candidates.take(scope, id, version, body));
  }
}
