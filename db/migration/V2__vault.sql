-- One key per document, wrapped by the master key. Deleting a row makes all content of its owner unreadable.
create table vault_key (
  owner         uuid        primary key,
  wrapped       bytea       not null,
  master_key_id text        not null,
  created_at    timestamptz not null
);
