import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  type PipeTransform,
  type Type,
} from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import {
  checkedBody,
  CurrentScope,
  ExpectedVersion,
  IfMatchHeader,
  invalid,
  pathId,
  Problems,
} from '@commune/platform/http';
import { DryRunQuery } from '../records/civil-servant.dto.js';
import { recordParts } from './parts/index.js';
import { partDtos, RecordPartRemoval, RecordPartsView, type PartBody } from './record-part.dto.js';
import { operationId, operationsOf, type PartOperation, type RecordPart } from './record-part.js';
import { RecordPartsService, type PartList } from './record-parts.service.js';

const id = pathId('hồ sơ');
const rowId = pathId('mục của hồ sơ');
const ONE_OF_A_PART = ':partId';

/** The body as this class: Nest can't infer a class that is made of declarations. */
function bodyOf(type: Type<object>): PipeTransform<unknown, Promise<PartBody>> {
  return {
    transform: async (body, metadata) => {
      const { value, faults } = await checkedBody(type).transform(body, metadata);
      if (faults.length > 0) throw invalid(faults);
      return { ...value };
    },
  };
}

const addressOf = (part: RecordPart): string => `civil-servants/:id/${part.path}`;

function listController(part: RecordPart): Type {
  @ApiTags('roster')
  @Controller(addressOf(part))
  class PartController {
    constructor(@Inject(RecordPartsService) readonly parts: RecordPartsService) {}

    @Get()
    @ApiOperation({
      summary: `Hồ sơ: ${part.word}`,
      description: 'Việc mở được ghi vào nhật ký. Vai trò không được xem nhóm thông tin này: 403.',
    })
    @ApiOkResponse({ type: partDtos(part).List })
    @Problems(401, 403, 404)
    async [operationId(part, 'list')](
      @CurrentScope() scope: AccessScope,
      @Param('id', id) personId: string,
    ): Promise<PartList> {
      return this.parts.list(scope, part, personId);
    }
  }
  return PartController;
}

function addController(part: RecordPart): Type {
  const { New, List } = partDtos(part);
  @ApiTags('roster')
  @Controller(addressOf(part))
  class PartController {
    constructor(@Inject(RecordPartsService) readonly parts: RecordPartsService) {}

    @Post()
    @ApiBody({ type: New })
    @ApiOperation({
      summary: `Thêm một mục ${part.word}`,
      description: 'Trả lời là cả phần sau khi thêm; dryRun=true chỉ kiểm tra, không ghi.',
    })
    @ApiCreatedResponse({ type: List })
    @Problems(401, 403, 404, 409, 412, 413, 415, 422)
    async [operationId(part, 'add')](
      @CurrentScope() scope: AccessScope,
      @Param('id', id) personId: string,
      @Query() { dryRun = false }: DryRunQuery,
      @Body(bodyOf(New)) body: PartBody,
    ): Promise<PartList> {
      return this.parts.add(scope, part, personId, body, dryRun);
    }
  }
  return PartController;
}

function updateController(part: RecordPart): Type {
  const { Patch: Change, List } = partDtos(part);
  @ApiTags('roster')
  @Controller(addressOf(part))
  class PartController {
    constructor(@Inject(RecordPartsService) readonly parts: RecordPartsService) {}

    @Patch(ONE_OF_A_PART)
    @IfMatchHeader()
    @ApiBody({ type: Change })
    @ApiOperation({
      summary: `Sửa một mục ${part.word}`,
      description:
        'Trường không gửi giữ nguyên, null là xóa. If-Match là phiên bản của hồ sơ; dryRun=true chỉ kiểm tra, không ghi.',
    })
    @ApiOkResponse({ type: List })
    @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
    async [operationId(part, 'update')](
      @CurrentScope() scope: AccessScope,
      @Param('id', id) personId: string,
      @Param('partId', rowId) partId: string,
      @ExpectedVersion() version: number,
      @Query() { dryRun = false }: DryRunQuery,
      @Body(bodyOf(Change)) body: PartBody,
    ): Promise<PartList> {
      return this.parts.change(scope, part, { personId, rowId: partId, version }, body, dryRun);
    }
  }
  return PartController;
}

function removeController(part: RecordPart): Type {
  @ApiTags('roster')
  @Controller(addressOf(part))
  class PartController {
    constructor(@Inject(RecordPartsService) readonly parts: RecordPartsService) {}

    @Post(`${ONE_OF_A_PART}/removal`)
    @HttpCode(200)
    @IfMatchHeader()
    @ApiOperation({
      summary: `Bỏ một mục ${part.word}, có lý do`,
      description: 'Mục đã bỏ vẫn đọc được trong lịch sử.',
    })
    @ApiOkResponse({ type: partDtos(part).List })
    @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
    async [operationId(part, 'remove')](
      @CurrentScope() scope: AccessScope,
      @Param('id', id) personId: string,
      @Param('partId', rowId) partId: string,
      @ExpectedVersion() version: number,
      @Body() { reason }: RecordPartRemoval,
    ): Promise<PartList> {
      return this.parts.remove(scope, part, { personId, rowId: partId, version }, reason);
    }
  }
  return PartController;
}

const controllerOf: Readonly<Record<PartOperation, (part: RecordPart) => Type>> = {
  list: listController,
  add: addController,
  update: updateController,
  remove: removeController,
};

/** One controller for each operation of each part. */
export const partControllers: readonly Type[] = recordParts.flatMap((part) =>
  operationsOf(part).map((operation) => controllerOf[operation](part)),
);

@ApiTags('roster')
@Controller('civil-servants/:id/parts')
export class RecordPartsController {
  constructor(private readonly parts: RecordPartsService) {}

  @Get()
  @ApiOperation({
    summary: 'Mọi phần của hồ sơ mà người đọc được xem, trong một lần mở',
    description: 'Phần không được xem thì vắng. Việc mở được ghi vào nhật ký.',
  })
  @ApiOkResponse({ type: RecordPartsView })
  @Problems(401, 403, 404)
  async getRecordParts(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) personId: string,
  ): Promise<Record<string, PartList>> {
    return this.parts.all(scope, personId);
  }
}
