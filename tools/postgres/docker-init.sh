#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: our roles and extensions, the passwords from the environment.
set -eu
psql -v ON_ERROR_STOP=1 -v owner="$OWNER_PASSWORD" -v api="$API_PASSWORD" -v worker="$WORKER_PASSWORD" -U postgres -d commune <<'SQL'
SELECT set_config('commune.owner', 'commune_owner', false),
       set_config('commune.owner_password', :'owner', false),
       set_config('commune.api', 'commune_api', false),
       set_config('commune.api_password', :'api', false),
       set_config('commune.worker_password', :'worker', false)
\g /dev/null
\i /prepare-database.sql
SQL
