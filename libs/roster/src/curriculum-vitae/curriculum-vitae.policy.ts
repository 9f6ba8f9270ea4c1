import type { Policy } from '@commune/platform/access';
import { rosterPolicy } from '../roster.policy.js';

const { revealIdNumber } = rosterPolicy;
if (!revealIdNumber) throw new Error('Policy: no line for revealIdNumber');

/** Who may open a record may have it on paper, as far as they may read it. */
export const curriculumVitaePolicy: Policy = {
  downloadCurriculumVitae: {
    who: {
      home_affairs_officer: { reach: 'subtree', blocs: 'both' },
      home_affairs_director: { reach: 'subtree', blocs: 'both' },
      province_leader: { reach: 'subtree', blocs: 'both' },
      party_organisation_officer: 'subtree',
      commune_leader: 'subtree',
      commune_clerk: 'subtree',
      office_head: 'subtree',
      viewer: { reach: 'subtree', blocs: 'both' },
      civil_servant: 'self',
    },
  },
  downloadWholeCurriculumVitae: revealIdNumber,
};
