create table document (
  id              uuid        primary key,
  sha256          text        not null unique,
  file_name       bytea       not null, -- encrypted
  format          text        not null,
  size_bytes      bigint      not null,
  requested_type  text,
  document_type   text,
  status          text        not null,
  page_count      int,
  pages_done      int         not null default 0,
  attempts        int         not null default 0,
  failure_code    text,
  failure_message text,
  received_at     timestamptz not null,
  updated_at      timestamptz not null,
  constraint failure_exactly_when_failed check ((status = 'FAILED') = (failure_code is not null))
);
create index on document (received_at desc, id desc);
create index on document (status, received_at desc);
create index on document (updated_at);

-- Apart from the document's row, so that a list of documents never drags fifty megabytes along.
create table document_original (
  document_id uuid  primary key references document (id) on delete cascade,
  content     bytea not null -- encrypted
);
alter table document_original alter column content set storage external; -- ciphertext does not compress
