-- Who may do what, for psql, once, as the superuser of a new database named "cloister":
--   CLOISTER_SECRETS=./secrets psql --dbname cloister --file db/roles.sql
-- The migrator owns the tables. The application reads and writes rows and cannot change a table, nor an entry of the
-- audit log. The auditor reads the audit log and nothing else. What each may do with each table is granted after
-- every migration, in db/migration/afterMigrate.sql.
\set ON_ERROR_STOP on
\set migrator_password `cat "$CLOISTER_SECRETS/migrator_password"`
\set app_password `cat "$CLOISTER_SECRETS/app_password"`
\set auditor_password `cat "$CLOISTER_SECRETS/auditor_password"`

create role cloister_migrator login password :'migrator_password';
create role cloister_app login password :'app_password';
create role cloister_auditor login password :'auditor_password';

revoke all on database cloister from public;
grant connect on database cloister to cloister_migrator, cloister_app, cloister_auditor;
grant temporary on database cloister to cloister_migrator;

revoke all on schema public from public;
grant usage, create on schema public to cloister_migrator;
grant usage on schema public to cloister_app, cloister_auditor;

-- A lock that is not had within seconds fails; a blocked audit entry must not hang the application.
alter role cloister_app set lock_timeout = '5s';
alter role cloister_app set idle_in_transaction_session_timeout = '60s';
alter role cloister_auditor set default_transaction_read_only = on;
