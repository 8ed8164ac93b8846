#!/bin/sh
# The product's login: owns its database and may create roles, and is no superuser (docs/drift.md).
set -eu
psql -v ON_ERROR_STOP=1 -v kodeord="$KOMMUNE_KODEORD" --username postgres <<'SQL'
create role kommune login createrole password :'kodeord';
create database kommune owner kommune locale_provider icu icu_locale 'da-DK' locale 'C' template template0;
SQL
