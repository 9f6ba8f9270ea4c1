import { auditTable } from '@commune/platform/audit';
import { protectRecords } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The particulars of a person that Mẫu 2C asks for beside name and birth, each where its class stands. */
export class RecordParticulars1764202200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table civil_servant add other_name text, add birth_place text, add home_town text, add recruited_by text;
      alter table civil_servant_sensitive add religion_code text, add party_official_on date, add youth_union_on date,
        add enlisted_on date, add discharged_on date, add military_rank text;
      alter table civil_servant_id_number add id_issued_on date, add id_issued_by text, add social_insurance_number text;
      create table civil_servant_contact (
        civil_servant_id uuid primary key,
        unit_id uuid not null,
        bloc text not null,
        office_id uuid not null,
        phone text,
        email text,
        permanent_residence text,
        residence text,
        constraint civil_servant_contact_person foreign key (civil_servant_id, unit_id, bloc, office_id)
          references civil_servant (id, unit_id, bloc, office_id) on update cascade
      )`);
    await runner.query(protectRecords('civil_servant_contact', 'civil_servant_id'));
    await runner.query(
      auditTable('civil_servant_contact', {
        recordType: 'civil_servant',
        recordColumn: 'civil_servant_id',
        personColumn: 'civil_servant_id',
        fieldClass: 'contact',
        hidden: ['civil_servant_id'],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table civil_servant_contact;
      alter table civil_servant_id_number drop id_issued_on, drop id_issued_by, drop social_insurance_number;
      alter table civil_servant_sensitive drop religion_code, drop party_official_on, drop youth_union_on,
        drop enlisted_on, drop discharged_on, drop military_rank;
      alter table civil_servant drop other_name, drop birth_place, drop home_town, drop recruited_by`);
  }
}
