#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: our roles and extensions, the passwords from files.
set -eu
secret() { cat "/run/secrets/$1"; }
psql -v ON_ERROR_STOP=1 -v owner="$(secret owner_password)" -v api="$(secret api_password)" -v worker="$(secret worker_password)" -U postgres -d commune <<'SQL'
SELECT set_config('commune.owner', 'commune_owner', false),
       set_config('commune.owner_password', :'owner', false),
       set_config('commune.api', 'commune_api', false),
       set_config('commune.api_password', :'api', false),
       set_config('commune.worker_password', :'worker', false)
\g /dev/null
\i /prepare-database.sql
SQL
