#!/bin/sh
# On the first start: a login for Tessera that is no superuser, and its database. See docs/operations.md, Database.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -v password="$TESSERA_DATABASE_PASSWORD" <<'SQL'
create role tessera login createrole password :'password';
create database tessera;
grant create on database tessera to tessera;
\connect tessera
create extension if not exists pg_stat_statements;
grant pg_read_all_stats to tessera;
SQL
