import { CapabilityModule } from '@commune/platform/modules';
import { RosterModule } from '@commune/roster';
import { ResultPackages1764570000000 } from './migrations/1764570000000-result-packages.js';
import { PackageJob } from './package-job.js';
import { PackageMaking } from './package-making.js';
import { PackedNumbers } from './packed-numbers.js';
import { ResultPackagesDemonstration } from './result-packages.demonstration.js';
import { ResultPackagesController } from './result-packages.controller.js';
import { resultPackagesPolicy } from './result-packages.policy.js';
import { ResultPackagesRepository } from './result-packages.repository.js';
import { ResultPackagesService } from './result-packages.service.js';
import { ResultsToSend } from './results-to-send.query.js';
import { WaitingResultsService } from './waiting-results.service.js';

/** Results on their way to the national database: what waits, the packages, what became of each (ND 335 Đ26.1d). */
@CapabilityModule(
  {
    name: 'result-packages',
    title: 'Gói kết quả gửi cơ sở dữ liệu quốc gia',
    migrations: [ResultPackages1764570000000],
    policy: resultPackagesPolicy,
  },
  {
    imports: [RosterModule],
    controllers: [ResultPackagesController],
    providers: [
      PackageJob,
      PackageMaking,
      PackedNumbers,
      ResultPackagesDemonstration,
      ResultPackagesRepository,
      ResultPackagesService,
      ResultsToSend,
      WaitingResultsService,
    ],
    exports: [ResultPackagesDemonstration],
  },
)
export class ResultPackagesModule {}
