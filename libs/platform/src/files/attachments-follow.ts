/**
 * For the migration of the table whose rows have attachments: a record that moves takes its papers with it, as a
 * foreign key with a cascade would.
 */
export function attachmentsFollow(table: string, recordType: string): string {
  return `
    create function ${table}_attachments_follow() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      update attachment set unit_id = new.unit_id, bloc = new.bloc, office_id = new.office_id
        where record_type = '${recordType}' and record_id = new.id
          and (unit_id, bloc, office_id) is distinct from (new.unit_id, new.bloc, new.office_id);
      return null;
    end $$;
    create trigger ${table}_attachments_follow after update of unit_id, bloc, office_id on ${table}
      for each row execute function ${table}_attachments_follow();`;
}
