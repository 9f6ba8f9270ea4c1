import { fieldClasses, type FieldClass } from '@commune/kernel';

export const roles = [
  'province_admin',
  'home_affairs_officer',
  'home_affairs_director',
  'province_leader',
  'party_organisation_officer',
  'department_officer',
  'inspector',
  'commune_leader',
  'commune_clerk',
  'office_head',
  'civil_servant',
  'viewer',
] as const;
export type Role = (typeof roles)[number];

interface FieldRights {
  readonly read: readonly FieldClass[];
  readonly write: readonly FieldClass[];
}

const kept: readonly FieldClass[] = [
  'name',
  'identity',
  'contact',
  'id_number',
  'sensitive',
  'qualification',
  'employment',
  'assessment',
];
const nothing: readonly FieldClass[] = [];
/** A decision on discipline is entered by those who keep the people of a whole province or of the Party, not by a clerk. */
const keptWithDiscipline: readonly FieldClass[] = [...kept, 'discipline'];

/** Which role reads and writes which class of fields, wherever one of its operations reaches a record. */
export const fieldRights: Readonly<Record<Role, FieldRights>> = {
  province_admin: { read: nothing, write: nothing },
  home_affairs_officer: { read: fieldClasses, write: keptWithDiscipline },
  home_affairs_director: { read: fieldClasses, write: keptWithDiscipline },
  province_leader: {
    read: ['name', 'identity', 'qualification', 'employment', 'assessment', 'discipline'],
    write: nothing,
  },
  party_organisation_officer: { read: fieldClasses, write: keptWithDiscipline },
  department_officer: { read: ['name'], write: nothing },
  inspector: { read: ['name'], write: nothing },
  commune_leader: { read: fieldClasses, write: nothing },
  commune_clerk: { read: fieldClasses, write: kept },
  office_head: { read: ['name', 'identity', 'contact', 'qualification', 'employment', 'assessment'], write: nothing },
  civil_servant: { read: fieldClasses, write: nothing },
  // No personal identifiers beyond name and post.
  viewer: { read: ['name'], write: nothing },
};

const watched: ReadonlySet<Role> = new Set(['province_admin', 'home_affairs_officer', 'home_affairs_director']);

/** Roles that see most: their sessions end earlier when nobody uses them. */
export function isWatched(role: Role): boolean {
  return watched.has(role);
}

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}
