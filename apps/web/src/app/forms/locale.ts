import type { Words } from '../i18n';

/** Loaded with the first form, not with the frame. */
export const words = {
  vi: {
    draft: {
      found: 'Bản nháp lúc {at}: {count} mục đã sửa, chưa lưu.',
      restore: 'Khôi phục',
      discard: 'Bỏ',
      restored: 'Đã khôi phục bản nháp lúc {at}.',
      leaveTitle: 'Rời trang khi chưa lưu?',
      leaveText:
        'Có {count} mục đã sửa nhưng chưa lưu. Bản nháp được giữ trong thẻ trình duyệt này cho đến khi đóng thẻ hoặc đăng xuất (trừ số định danh).',
      stay: 'Ở lại trang',
      leave: 'Rời trang',
    },
    merge: {
      titles: {
        record: 'Hồ sơ vừa được người khác sửa',
        position: 'Vị trí việc làm này vừa được người khác sửa',
        account: 'Tài khoản này vừa được người khác sửa',
      },
      textBy: '{actor} đã sửa lúc {at}. Chọn giá trị cần giữ ở từng mục cả hai cùng sửa, rồi lưu lại.',
      text: 'Nội dung đã thay đổi kể từ khi mở ra sửa. Chọn giá trị cần giữ ở từng mục cả hai cùng sửa, rồi lưu lại.',
      none: 'Người khác không đổi mục nào mà Ông/Bà được xem. Bấm lưu để ghi các thay đổi của Ông/Bà lên bản mới.',
      before: 'Trước đó: {value}',
      theirs: 'Giá trị mới của người khác',
      mine: 'Giá trị của tôi',
      taken: 'Lấy theo bản mới',
      kept: 'Giữ theo tôi',
      lost: 'Không lưu được nữa vì Ông/Bà không còn quyền sửa: {fields}.',
      open: 'Còn {count} mục cần chọn.',
      allMine: 'Lấy tất cả của tôi',
      allTheirs: 'Lấy tất cả của người khác',
      save: 'Lưu với lựa chọn này',
      back: 'Quay lại biểu mẫu',
      gone: 'Hồ sơ này không còn, hoặc không còn thuộc phạm vi được giao. Nội dung đang sửa vẫn còn trên màn hình để chép lại.',
      noRight:
        'Người khác vừa sửa hồ sơ, và Ông/Bà không còn quyền sửa hồ sơ này. Nội dung đang sửa vẫn còn trên màn hình để chép lại.',
    },
    warnings: {
      title: 'Cần đối chiếu trước khi lưu',
      text: 'Chưa có gì được ghi. Nếu số liệu đúng như hồ sơ giấy, bấm “Vẫn lưu”.',
      save: 'Vẫn lưu',
      back: 'Sửa lại',
    },
    typed: {
      level: 'Bậc {level}',
      coefficientUnreadable: 'Chưa đọc được hệ số. Ví dụ: 3,66.',
      yearUnreadable: 'Năm gồm 4 chữ số, ví dụ: 2013.',
      tagHint: 'Gõ tên chứng chỉ rồi bấm Enter hoặc “Thêm”.',
      tagAdd: 'Thêm',
      tagRemove: 'Bỏ {name}',
    },
  },
  en: {
    draft: {
      found: 'Draft of {at}: {count} fields changed, not saved.',
      restore: 'Restore',
      discard: 'Discard',
      restored: 'Draft of {at} restored.',
      leaveTitle: 'Leave without saving?',
      leaveText:
        '{count} changed fields are not saved. The draft is kept in this browser tab until it is closed or you sign out (except the ID number).',
      stay: 'Stay here',
      leave: 'Leave',
    },
    merge: {
      titles: {
        record: 'Somebody else has just changed this record',
        position: 'Somebody else has just changed this position',
        account: 'Somebody else has just changed this account',
      },
      textBy: '{actor} changed it at {at}. Choose the value to keep of each field that both changed, then save again.',
      text: 'It has changed since editing began. Choose the value to keep of each field that both changed, then save again.',
      none: 'Nothing that you may see was changed. Save to put your changes on the new version.',
      before: 'Before: {value}',
      theirs: 'The other person’s value',
      mine: 'My value',
      taken: 'Taken from the new version',
      kept: 'Kept as mine',
      lost: 'No longer saved, since you may not change it any more: {fields}.',
      open: '{count} fields to choose.',
      allMine: 'Take all of mine',
      allTheirs: 'Take all of theirs',
      save: 'Save with these choices',
      back: 'Back to the form',
      gone: 'This record is gone, or no longer within your scope. What you were editing stays on the screen to be copied.',
      noRight:
        'Somebody has just changed the record, and you may not change it any more. What you were editing stays on the screen to be copied.',
    },
    warnings: {
      title: 'To be checked before saving',
      text: 'Nothing is stored yet. If the data are as in the paper file, press “Save anyway”.',
      save: 'Save anyway',
      back: 'Correct it',
    },
    typed: {
      level: 'Level {level}',
      coefficientUnreadable: 'This is not a coefficient. Example: 3,66.',
      yearUnreadable: 'A year has 4 digits, for example 2013.',
      tagHint: 'Type the certificate, then press Enter or “Add”.',
      tagAdd: 'Add',
      tagRemove: 'Remove {name}',
    },
  },
} satisfies Words;
