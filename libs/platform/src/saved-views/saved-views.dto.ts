import {
  BooleanField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '../http/index.js';

export const MOST_VIEWS = 50;
const MOST_COLUMNS = 60;

export class ListFilterChoice {
  @TextField({ description: 'Tên bộ lọc của danh sách', example: 'educationLevel', max: 60 })
  name: string;

  @TextField({ description: 'Giá trị lọc', example: 'university', max: 200 })
  value: string;
}

export class ListColumnChoice {
  @TextField({ description: 'Cột', example: 'fullName', max: 60 })
  key: string;

  @IntegerField({
    description: 'Độ rộng (px); null là theo nội dung',
    min: 40,
    max: 1200,
    nullable: true,
    example: 170,
  })
  width: number | null;
}

/** What a list shows: the same as its address holds. */
export class ListState {
  @TextField({ description: 'Nội dung tìm', max: 100, nullable: true, example: 'nông thị' })
  search: string | null;

  @TextField({ description: 'Thứ tự, như tham số sort của danh sách', max: 100, nullable: true, example: 'name' })
  sort: string | null;

  @IntegerField({ description: 'Số dòng mỗi trang', min: 1, max: 100, nullable: true, example: 50 })
  pageSize: number | null;

  @ObjectListField(() => ListFilterChoice, { description: 'Các bộ lọc đang đặt', max: MOST_COLUMNS })
  filters: ListFilterChoice[];

  @ObjectListField(() => ListColumnChoice, {
    description: 'Các cột đang hiện, theo thứ tự; rỗng là các cột thường dùng',
    max: MOST_COLUMNS,
  })
  columns: ListColumnChoice[];
}

const nameField = { description: 'Tên cách xem', example: 'Chưa qua quản lý nhà nước', max: 80 };

export class SavedViewRequest {
  @TextField(nameField)
  name: string;

  @ObjectField(() => ListState, { description: 'Trạng thái của danh sách' })
  state: ListState;

  @BooleanField({ description: 'Mở danh sách bằng cách xem này', example: false })
  isDefault: boolean;
}

export class SavedViewPatch {
  @TextField({ ...nameField, optional: true })
  name?: string;

  @ObjectField(() => ListState, { description: 'Trạng thái của danh sách', optional: true })
  state?: ListState;

  @BooleanField({ description: 'Mở danh sách bằng cách xem này', optional: true, example: true })
  isDefault?: boolean;
}

export class SavedView extends SavedViewRequest {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @IntegerField({ description: 'Phiên bản, là ETag khi sửa', example: 1 })
  version: number;
}

export class ListLayout {
  @ObjectListField(() => ListColumnChoice, {
    description: 'Các cột đang hiện, theo thứ tự; rỗng là các cột thường dùng',
    max: MOST_COLUMNS,
  })
  columns: ListColumnChoice[];
}

export class SavedViews {
  @ObjectListField(() => SavedView, { description: 'Các cách xem đã lưu, theo thứ tự', max: MOST_VIEWS })
  items: SavedView[];

  @ObjectField(() => ListLayout, { description: 'Cột của danh sách khi không dùng cách xem nào' })
  layout: ListLayout;
}

export class SavedViewOrder {
  @TextListField({ description: 'Mã của mọi cách xem của danh sách, theo thứ tự mới', max: MOST_VIEWS })
  ids: string[];
}
