import { BooleanField, InstantField, IntegerField, TextField, TextListField } from '../../http/index.js';

export class SecondFactorCode {
  @TextField({ description: 'Mã 6 số của ứng dụng xác thực, hoặc một mã dự phòng', example: '492039', max: 40 })
  code: string;
}

export class SecondFactorStatus {
  @BooleanField({ description: 'Đã bật xác thực hai bước', example: true })
  isEnrolled: boolean;

  @BooleanField({ description: 'Bắt buộc đối với vai trò đang giữ', example: false })
  isRequired: boolean;

  @InstantField({ description: 'Bật từ lúc', nullable: true, example: '2026-04-10T02:00:00.000Z' })
  confirmedAt: string | null;

  @IntegerField({ description: 'Số mã dự phòng còn lại', example: 10 })
  recoveryCodesLeft: number;
}

export class SecondFactorEnrolment {
  @TextField({ description: 'Khóa để nhập tay vào ứng dụng xác thực', example: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' })
  secret: string;

  @TextField({ description: 'Địa chỉ otpauth', example: 'otpauth://totp/…', max: 1000 })
  uri: string;

  @TextField({ description: 'Mã QR, ảnh SVG dạng data URI', example: 'data:image/svg+xml;utf8,…', max: 100_000 })
  qrCode: string;
}

export class RecoveryCodes {
  @TextListField({ description: 'Mã dự phòng, mỗi mã dùng một lần; chỉ hiện lúc này', example: ['k7mfx-9hbqe'] })
  recoveryCodes: string[];
}
