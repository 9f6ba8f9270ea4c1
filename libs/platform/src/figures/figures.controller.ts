import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Problems } from '../http/index.js';
import { Figures } from './figures.js';
import { FigureList } from './figures.dto.js';

@ApiTags('figures')
@Controller('figures')
export class FiguresController {
  constructor(private readonly figures: Figures) {}

  @Get()
  @ApiOperation({
    summary: 'Các số liệu mà hệ thống tự có, tiêu chí đánh giá có thể lấy làm giá trị',
    description: 'Mỗi số liệu có đơn vị đo, cách tính và căn cứ; giá trị của một xã trong kỳ nằm ở bảng chỉ số của xã.',
  })
  @ApiOkResponse({ type: FigureList })
  @Problems(401, 403)
  listFigures(): FigureList {
    return {
      items: this.figures.all().map(({ code, name, measure, subject, explanation, source }) => ({
        ...{ code, name, measure, subject, explanation, source },
      })),
    };
  }
}
