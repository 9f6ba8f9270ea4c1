import { blocs, type Bloc } from '@commune/kernel';
import type { Role } from '@commune/platform/access';

export interface DemoAccount {
  readonly username: string;
  readonly displayName: string;
  /** In words, for the list that is printed for the operator. */
  readonly post: string;
  readonly role: Role;
  readonly unitCode: string;
  readonly blocs: readonly Bloc[];
  /** Is scored as well as scoring: the role of a civil servant too, for the record behind the account. */
  readonly isCivilServant?: boolean;
  /** The account of this position's first holder in the unit: a real record behind it. */
  readonly positionCode?: string;
}

const both = blocs;
const COMMUNE = '01273';

/** One account for each role that signs in. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    username: 'quan-tri',
    displayName: 'Quản trị hệ thống',
    post: 'Quản trị hệ thống, Sở Nội vụ',
    role: 'province_admin',
    unitCode: '04',
    blocs: both,
  },
  {
    username: 'so-noi-vu',
    displayName: 'Chuyên viên Sở Nội vụ',
    post: 'Chuyên viên Sở Nội vụ',
    role: 'home_affairs_officer',
    unitCode: '04',
    blocs: ['government'],
  },
  {
    username: 'giam-doc-so',
    displayName: 'Giám đốc Sở Nội vụ',
    post: 'Giám đốc Sở Nội vụ',
    role: 'home_affairs_director',
    unitCode: '04',
    blocs: ['government'],
  },
  {
    username: 'ubnd-tinh',
    displayName: 'Lãnh đạo UBND tỉnh',
    post: 'Phó Chủ tịch UBND tỉnh',
    role: 'province_leader',
    unitCode: '04',
    blocs: both,
  },
  {
    username: 'ban-to-chuc',
    displayName: 'Ban Tổ chức Tỉnh ủy',
    post: 'Chuyên viên Ban Tổ chức Tỉnh ủy',
    role: 'party_organisation_officer',
    unitCode: '04',
    blocs: ['party'],
  },
  {
    username: 'so-tai-chinh',
    displayName: 'Chuyên viên Sở Tài chính',
    post: 'Chuyên viên Sở Tài chính',
    role: 'department_officer',
    unitCode: '04-STC',
    blocs: both,
  },
  {
    username: 'thanh-tra',
    displayName: 'Thanh tra tỉnh',
    post: 'Thanh tra viên, Thanh tra tỉnh',
    role: 'inspector',
    unitCode: '04-TTT',
    blocs: both,
  },
  {
    username: 'lanh-dao-xa',
    displayName: 'Chủ tịch UBND phường Thục Phán',
    post: 'Chủ tịch UBND phường Thục Phán',
    role: 'commune_leader',
    unitCode: COMMUNE,
    blocs: ['government'],
    positionCode: 'U.01',
  },
  {
    username: 'can-bo-xa',
    displayName: 'Công chức nội vụ phường Thục Phán',
    post: 'Đầu mối nội vụ phường Thục Phán',
    role: 'commune_clerk',
    unitCode: COMMUNE,
    blocs: ['government'],
    positionCode: 'II.17',
  },
  {
    username: 'truong-phong',
    displayName: 'Chánh Văn phòng phường Thục Phán',
    post: 'Chánh Văn phòng HĐND và UBND phường Thục Phán',
    role: 'office_head',
    unitCode: `${COMMUNE}-VP`,
    blocs: ['government'],
    positionCode: 'I.01',
    isCivilServant: true,
  },
  {
    username: 'cong-chuc',
    displayName: 'Công chức phường Thục Phán',
    post: 'Công chức phường Thục Phán',
    role: 'civil_servant',
    unitCode: COMMUNE,
    blocs: ['government'],
    positionCode: 'II.06',
  },
  {
    username: 'theo-doi',
    displayName: 'Thường trực Tỉnh ủy',
    post: 'Theo dõi, chỉ xem',
    role: 'viewer',
    unitCode: '04',
    blocs: both,
  },
];
