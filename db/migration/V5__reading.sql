create table page (
  document_id uuid             not null references document (id) on delete cascade,
  number      int              not null,
  source      text             not null,
  status      text             not null,
  width       double precision not null,
  height      double precision not null,
  rotation    int              not null,
  failure     text,
  words       bytea            not null, -- encrypted
  primary key (document_id, number)
);

create table page_image (
  document_id uuid  not null,
  number      int   not null,
  content     bytea not null, -- encrypted
  primary key (document_id, number),
  foreign key (document_id, number) references page (document_id, number) on delete cascade
);
alter table page_image alter column content set storage external;

create table reading (
  document_id uuid        primary key references document (id) on delete cascade,
  reader      text        not null, -- the programs that read it, with versions and languages
  read_at     timestamptz not null
);
