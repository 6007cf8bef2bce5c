-- One chain of entries. The head row is the only lock: whoever holds it writes the next entry.
create table audit_head (
  only_row boolean primary key default true check (only_row),
  seq      bigint not null,
  chain    bytea  not null
);
insert into audit_head (seq, chain) values (0, decode(repeat('00', 32), 'hex'));

create table audit_entry (
  seq         bigint      primary key,
  recorded_at timestamptz not null,
  action      text        not null,
  outcome     text        not null,
  actor_kind  text        not null,
  actor_id    text        not null,
  document_id uuid,
  -- the bytes that were hashed; the columns above only serve queries
  canonical   bytea       not null,
  prev_chain  bytea       not null unique,
  chain       bytea       not null unique
);
create index on audit_entry (document_id, seq);
create index on audit_entry (actor_id, seq);
create index on audit_entry (action, seq);
create index on audit_entry (recorded_at);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end $$;

create trigger audit_is_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_is_append_only();

create trigger audit_head_stays before delete or truncate on audit_head
  for each statement execute function audit_is_append_only();
