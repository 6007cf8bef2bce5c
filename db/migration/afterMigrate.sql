-- What the roles of db/roles.sql may do. Where they do not exist, as in the embedded database, nothing happens.
do $$
begin
  if exists (select from pg_roles where rolname = 'cloister_app') then
    grant select, insert, update, delete on all tables in schema public to cloister_app;
    grant usage, select on all sequences in schema public to cloister_app;
    revoke update, delete, truncate on audit_entry from cloister_app;
    revoke insert, delete, truncate on audit_head from cloister_app;
    revoke insert, update, delete, truncate on flyway_schema_history from cloister_app;
  end if;
  if exists (select from pg_roles where rolname = 'cloister_auditor') then
    grant select on audit_entry, audit_head to cloister_auditor;
  end if;
end $$;
