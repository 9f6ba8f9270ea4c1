import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, FileAnswer, fileOf, Problems } from '@commune/platform/http';
import { StructureQueryParameters } from '../structure/structure.dto.js';
import { StaffingFit } from './staffing-fit.dto.js';
import { StaffingFitService } from './staffing-fit.service.js';
import { StaffingPeopleQuery, StaffingPersonPage } from './staffing-people.dto.js';
import { StaffingPeopleService } from './staffing-people.service.js';
import { StaffingPostsQuery } from './staffing-parameters.dto.js';
import { Staffing, StaffingPostPage } from './staffing.dto.js';
import { StaffingService } from './staffing.service.js';

@ApiTags('roster')
@Controller('staffing')
export class StaffingController {
  constructor(
    private readonly service: StaffingService,
    private readonly people: StaffingPeopleService,
    private readonly fit: StaffingFitService,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Thừa, thiếu theo xã, phường và lĩnh vực chuyên môn',
    description:
      'Số vị trí cần có, số người có mặt và biên chế được giao, tính đến một ngày. Nguồn: KH 1570/KH-UBND mục III.2, ' +
      'phụ lục nhiệm vụ 4–5.',
  })
  @ApiOkResponse({ type: Staffing })
  @Problems(401, 403, 404, 422)
  async getStaffing(@CurrentScope() scope: AccessScope, @Query() query: StructureQueryParameters): Promise<Staffing> {
    return this.service.staffing(scope, query);
  }

  @Get('fit')
  @ApiOperation({
    summary: 'Trong số người có mặt, bao nhiêu người đáp ứng vị trí đang giữ',
    description:
      'Đếm theo năm nhóm phù hợp của KH 1570/KH-UBND mục III.2, tính theo tiêu chuẩn vị trí có hiệu lực trong ngày.',
  })
  @ApiOkResponse({ type: StaffingFit })
  @Problems(401, 403, 404, 422)
  async getStaffingFit(
    @CurrentScope() scope: AccessScope,
    @Query() query: StructureQueryParameters,
  ): Promise<StaffingFit> {
    return this.fit.staffingFit(scope, query);
  }

  @Get('posts')
  @ApiOperation({ summary: 'Vị trí việc làm đứng sau con số: cần có, có mặt, chênh lệch' })
  @ApiOkResponse({ type: StaffingPostPage })
  @Problems(401, 403, 404, 422)
  async listStaffingPosts(
    @CurrentScope() scope: AccessScope,
    @Query() query: StaffingPostsQuery,
  ): Promise<StaffingPostPage> {
    return this.service.listPosts(scope, query);
  }

  @Get('posts/export')
  @ApiOperation({ summary: 'Xuất Excel danh sách vị trí thừa, thiếu đang xem (KH 1570/KH-UBND, phụ lục nhiệm vụ 4–5)' })
  @FileAnswer('vi-tri-thua-thieu.xlsx')
  @Problems(401, 403, 404, 422)
  async exportStaffingPosts(
    @CurrentScope() scope: AccessScope,
    @Query() query: StaffingPostsQuery,
  ): Promise<StreamableFile> {
    return fileOf('xlsx', await this.service.exportPosts(scope, query));
  }

  @Get('people')
  @ApiOperation({
    summary: 'Người đứng sau con số: đang giữ vị trí, được đào tạo nhưng làm việc khác, sắp nghỉ hưu',
    description: 'Số tháng được coi là sắp nghỉ hưu là tham số staffing.near-retirement-months.',
  })
  @ApiOkResponse({ type: StaffingPersonPage })
  @Problems(401, 403, 404, 422)
  async listStaffingPeople(
    @CurrentScope() scope: AccessScope,
    @Query() query: StaffingPeopleQuery,
  ): Promise<StaffingPersonPage> {
    return this.people.list(scope, query);
  }
}
