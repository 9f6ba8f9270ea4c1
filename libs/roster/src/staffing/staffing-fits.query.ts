import { Injectable } from '@nestjs/common';
import { blocs } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { PositionFits, type PersonFit } from '../standards/position-fits.query.js';
import type { StructurePart } from '../structure/structure.query.js';

const OF_CLUSTER = `
  select unit_id as id from cluster_membership
  where cluster_id = $1 and $2::date between effective_from and coalesce(effective_to, 'infinity')
    and ($3::uuid[] is null or unit_id = any ($3))`;

/** How everybody of a part of the corps fits the post held, by the standards of the same day. */
@Injectable()
export class StaffingFits {
  constructor(private readonly fits: PositionFits) {}

  async of(reader: Reader, part: StructurePart): Promise<PersonFit[]> {
    const { asOf, officeId } = part;
    const unitIds = await this.unitsOf(reader, part);
    const chosen = blocs.filter((bloc) => part.bloc === null || part.bloc === bloc);
    const found = await this.fits.of(reader, { asOf, standardsAsOf: asOf, unitIds, blocs: chosen });
    return officeId === null ? found : found.filter((fit) => fit.officeId === officeId);
  }

  private async unitsOf(
    reader: Reader,
    { asOf, clusterId, unitIds }: StructurePart,
  ): Promise<readonly string[] | null> {
    if (clusterId === null) return unitIds;
    const rows = await reader.query<{ id: string }>(OF_CLUSTER, [clusterId, asOf, unitIds]);
    return rows.map(({ id }) => id);
  }
}
