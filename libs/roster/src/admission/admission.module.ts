import { CapabilityModule } from '@commune/platform/modules';
import { RecordsModule } from '../records/records.module.js';
import { AdmissionController } from './admission.controller.js';
import { AdmissionService } from './admission.service.js';
import { KnownPeople } from './known-people.js';

/** Records are opened for people who have none. */
@CapabilityModule(
  {
    name: 'admission',
    policy: {
      createCivilServant: {
        who: {
          home_affairs_officer: 'subtree',
          home_affairs_director: 'subtree',
          party_organisation_officer: 'subtree',
          commune_clerk: 'subtree',
        },
      },
    },
  },
  { imports: [RecordsModule], controllers: [AdmissionController], providers: [AdmissionService, KnownPeople] },
)
export class AdmissionModule {}
