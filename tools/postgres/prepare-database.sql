-- Roles and extensions that only a superuser can make. Run in the product's database, as often as you like.
-- Session settings carry the names and passwords: commune.owner, commune.owner_password, commune.api, commune.api_password,
-- commune.worker_password.
DO $$
DECLARE
  owner_role text := current_setting('commune.owner');
  api_role text := current_setting('commune.api');
  role_name text;
  -- Known by name to the migrations, like the two roles without a login.
  worker_role CONSTANT text := 'commune_worker';
BEGIN
  FOREACH role_name IN ARRAY ARRAY[owner_role, api_role, worker_role, 'scoped', 'everything'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I', role_name);
    END IF;
  END LOOP;

  EXECUTE format('ALTER ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD %L',
                 owner_role, current_setting('commune.owner_password'));
  -- NOINHERIT: the API has no rights until a transaction says SET LOCAL ROLE scoped or everything.
  EXECUTE format('ALTER ROLE %I LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD %L',
                 api_role, current_setting('commune.api_password'));
  EXECUTE format('ALTER ROLE %I LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD %L',
                 worker_role, current_setting('commune.worker_password'));
  -- Migrations make the queue of background tasks on the worker's behalf.
  EXECUTE format('GRANT %I TO %I', worker_role, owner_role);
  ALTER ROLE scoped NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  ALTER ROLE everything NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  EXECUTE format('GRANT scoped, everything TO %I', api_role);

  EXECUTE format('ALTER DATABASE %I OWNER TO %I', current_database(), owner_role);
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), api_role);
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), worker_role);
END
$$;

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS btree_gin;
