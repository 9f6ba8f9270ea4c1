import type { Role } from '@commune/api-client';

/** At which kinds of unit a role can be given. The server decides; this only offers what it takes. */
const placesOfRole: Readonly<Record<Role, readonly string[]>> = {
  province_admin: ['province'],
  home_affairs_officer: ['province'],
  home_affairs_director: ['province'],
  province_leader: ['province'],
  party_organisation_officer: ['province', 'commune'],
  department_officer: ['province', 'department', 'party_body'],
  inspector: ['province', 'department', 'party_body'],
  commune_leader: ['commune'],
  commune_clerk: ['commune'],
  office_head: ['commune_office'],
  civil_servant: ['province', 'department', 'party_body', 'commune', 'commune_office'],
  viewer: ['province', 'commune'],
};

// The keys of the table are exactly the roles.
export const roles = Object.keys(placesOfRole) as Role[];

export const placesOf = (role: Role): readonly string[] => placesOfRole[role];

export const isRole = (text: string | null): text is Role => roles.some((role) => role === text);
