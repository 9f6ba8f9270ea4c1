import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Certificates were names in a list beside the qualification; they are rows with particulars now, and the list is empty
 * for ever. What it said moves over without an entry each in the trail: nobody changed anything about a person.
 */
export class CertificatesAreRows1764202100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table certificate disable trigger certificate_audit;
      alter table qualification disable trigger qualification_audit;
      insert into certificate (id, civil_servant_id, unit_id, bloc, office_id, kind_code, name)
        select gen_random_uuid(), q.civil_servant_id, q.unit_id, q.bloc, q.office_id, 'other', named.name
        from qualification q cross join lateral (select distinct unnest(q.certificates) as name) named
        where q.effective_to is null and not exists (
          select from certificate e where e.civil_servant_id = q.civil_servant_id and e.name = named.name);
      update qualification set certificates = '{}' where certificates <> '{}';
      alter table qualification alter certificates set default '{}';
      alter table qualification enable trigger qualification_audit;
      alter table certificate enable trigger certificate_audit`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table qualification alter certificates drop default');
  }
}
