create table account (
  id         uuid        primary key,
  username   text        not null unique,
  password   text        not null,
  roles      text[]      not null,
  disabled   boolean     not null default false,
  created_at timestamptz not null
);

create table api_token (
  id           text        primary key,
  mac          bytea       not null unique,
  name         text        not null,
  roles        text[]      not null,
  created_by   text        not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz
);

-- Sessions of the web pages, in the form Spring Session expects.
create table spring_session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null unique,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100)
);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (session_primary_id, attribute_name)
);
