import { CapabilityModule } from '@commune/platform/modules';
import { CommunePeopleController } from './commune-people.controller.js';
import { communePeoplePolicy } from './commune-people.policy.js';
import { CommunePeopleRepository } from './commune-people.repository.js';
import { CommunePeopleService } from './commune-people.service.js';
import { CommunePeople1764530000000 } from './migrations/1764530000000-commune-people.js';

/** R6: the peoples of a commune, against whom the languages of officials are weighed. */
@CapabilityModule(
  { name: 'commune-people', migrations: [CommunePeople1764530000000], policy: communePeoplePolicy },
  {
    controllers: [CommunePeopleController],
    providers: [CommunePeopleRepository, CommunePeopleService],
    exports: [CommunePeopleRepository],
  },
)
export class CommunePeopleModule {}
