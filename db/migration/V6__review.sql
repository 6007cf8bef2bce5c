create table result (
  document_id uuid        primary key references document (id) on delete cascade,
  content     bytea       not null, -- encrypted
  created_at  timestamptz not null
);
