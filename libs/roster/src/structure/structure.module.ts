import { Module } from '@nestjs/common';
import { StructureQuery } from './structure.query.js';
import { StructureService } from './structure.service.js';

/** The corps as of a day and in a part, as every room of the roster needs it. */
@Module({ providers: [StructureQuery, StructureService], exports: [StructureQuery, StructureService] })
export class StructureModule {}
