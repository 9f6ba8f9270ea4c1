-- Each statement must give no row. Its first line says the claim and, after the colon, the tables that it reads.
-- The test harness runs them at the end of every file of integration tests, those whose tables are there.

-- an office stands below a commune, a commune below a province: org_unit
select u.id from org_unit u left join org_unit p on p.id = u.parent_id
where (u.kind = 'commune_office' and p.kind <> 'commune') or (u.kind = 'commune' and p.kind <> 'province');

-- nobody has an open post in a unit that has ended: posting, org_unit
select p.id from posting p join org_unit o on o.id in (p.office_id, p.unit_id)
where p.ended_on is null and o.effective_to < (now() at time zone 'Asia/Ho_Chi_Minh')::date;

-- a role in force belongs to a unit that is: role_assignment, org_unit
select r.id from role_assignment r join org_unit o on o.id = r.unit_id
where r.ends_on is null and o.effective_to < (now() at time zone 'Asia/Ho_Chi_Minh')::date;

-- a unit stands below one that lasts as long: org_unit
select u.id from org_unit u join org_unit p on p.id = u.parent_id
where p.effective_to < coalesce(u.effective_to, 'infinity');

-- an import that is done knows when it was done and what it did; without its file it has no findings either: data_import
select id from data_import
where (state = 'done') <> (executed_at is not null) or (state = 'done' and counts is null) or (file is null and findings is not null);

-- an account stands behind a record that exists: account, civil_servant
select a.id from account a
where a.civil_servant_id is not null and not exists (select from civil_servant c where c.id = a.civil_servant_id);

-- a person is where their open post is: civil_servant, posting
select c.id from civil_servant c join posting p on p.civil_servant_id = c.id
where p.ended_on is null and (p.unit_id, p.bloc, p.office_id) is distinct from (c.unit_id, c.bloc, c.office_id);

-- nobody holds two posts at once: posting
select p.id from posting p join posting other on other.civil_servant_id = p.civil_servant_id and other.id > p.id
where daterange(p.started_on, p.ended_on, '[]') && daterange(other.started_on, other.ended_on, '[]');

-- nobody has two states of qualification on one day: qualification
select q.id from qualification q join qualification other on other.civil_servant_id = q.civil_servant_id and other.id > q.id
where daterange(q.effective_from, q.effective_to, '[]') && daterange(other.effective_from, other.effective_to, '[]');

-- a post is in an office of its unit and bloc, or in a body of the province that works for the bloc: posting, org_unit
select p.id from posting p join org_unit o on o.id = p.office_id
where ((o.parent_id = p.unit_id and o.bloc = p.bloc) or (o.id = p.unit_id
  and p.bloc = case o.kind when 'department' then 'government' when 'party_body' then 'party' end)) is not true;

-- a person has a post and an identity number: civil_servant, posting, civil_servant_id_number
select c.id from civil_servant c
where c.merged_into is null and (not exists (select from posting p where p.civil_servant_id = c.id)
  or not exists (select from civil_servant_id_number n where n.civil_servant_id = c.id));

-- nothing hangs on a record that was merged into another: civil_servant, posting, civil_servant_id_number, account
select c.id from civil_servant c
where c.merged_into is not null and (exists (select from posting p where p.civil_servant_id = c.id)
  or exists (select from civil_servant_id_number n where n.civil_servant_id = c.id)
  or exists (select from account a where a.civil_servant_id = c.id)
  or exists (select from civil_servant k where k.id = c.merged_into and k.merged_into is not null));

-- a record was made in sight of the audit trail: civil_servant, audit_entry
select c.id from civil_servant c
where not exists (select from audit_entry e where e.record_id = c.id and e.action = 'insert');

-- no identity number stands in clear in the audit trail: audit_entry
select seq::text as id from audit_entry
where concat_ws(' ', before::text, after::text, reason) ~ '(^|[^0-9a-f-])[0-9]{12}([^0-9a-f-]|$)';

-- a job that has ended well says what it did, and one that has failed says why: job
select id from job where (state = 'done') <> (summary is not null) or (state = 'failed') <> (error_code is not null);

-- a kept file belongs to whoever started its job, and the job is done: job, job_file
select f.job_id from job_file f join job j on j.id = f.job_id where (j.account_id, j.client_id) is distinct from (f.account_id, f.client_id) or j.state <> 'done';
