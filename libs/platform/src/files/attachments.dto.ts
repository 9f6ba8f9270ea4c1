import {
  InstantField,
  IntegerField,
  BooleanField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '../http/index.js';

export class AttachmentView {
  @UuidField({ description: 'Mã tệp', example: '01980b5c-2c6a-7c3e-9d59-6f1f4f0f8b11' })
  id: string;

  @TextField({ description: 'Loại giấy tờ', example: 'diploma' })
  kind: string;

  @TextField({ description: 'Tên tệp', example: 'Bằng đại học.pdf' })
  fileName: string;

  @TextField({ description: 'Kiểu nội dung', example: 'application/pdf' })
  mediaType: string;

  @IntegerField({ description: 'Dung lượng, byte', example: 482_113, min: 1 })
  sizeBytes: number;

  @TextField({
    description: 'SHA-256 của nội dung, hệ 16',
    example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  })
  sha256: string;

  @TextField({ description: 'Người đính kèm', example: 'Nông Thị Hoa' })
  uploadedBy: string;

  @InstantField({ description: 'Thời điểm đính kèm', example: '2026-11-21T03:15:00.000Z' })
  uploadedAt: string;

  @IntegerField({ description: 'Phiên bản, dùng cho If-Match', example: 1, min: 1 })
  version: number;

  @TextListField({ description: 'Thao tác được phép', example: ['downloadCivilServantAttachment'] })
  allowedActions: string[];
}

export class AttachmentKindView {
  @TextField({ description: 'Mã loại giấy tờ', example: 'diploma' })
  code: string;

  @TextField({ description: 'Tên loại giấy tờ', example: 'Văn bằng' })
  name: string;

  @BooleanField({ description: 'Được đính kèm giấy tờ loại này', example: true })
  mayAdd: boolean;
}

export class AttachmentList {
  @ObjectListField(() => AttachmentView, { description: 'Các tệp được xem, mới nhất trước' })
  items: AttachmentView[];

  @ObjectListField(() => AttachmentKindView, { description: 'Các loại giấy tờ được xem' })
  kinds: AttachmentKindView[];

  @IntegerField({ description: 'Dung lượng tối đa một tệp, byte', example: 20_971_520 })
  maxFileBytes: number;

  @IntegerField({ description: 'Số tệp còn có thể đính kèm', example: 96 })
  filesLeft: number;
}

export class NewAttachmentQuery {
  @TextField({ description: 'Loại giấy tờ', example: 'diploma', max: 60 })
  kind: string;
}

export class AttachmentRemoval {
  @TextField({ description: 'Lý do bỏ tệp, được ghi vào nhật ký', example: 'Đính kèm nhầm người', min: 5, max: 300 })
  reason: string;
}
