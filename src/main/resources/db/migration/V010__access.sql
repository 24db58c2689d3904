create table access_officer (
    id            uuid primary key,
    sign_in_name  text        not null unique,
    password_hash text        not null,
    display_name  text        not null,
    authority     text        not null,
    unit          text        not null,
    role          text        not null,
    language      text        not null default 'lv',
    active        boolean     not null default true,
    failed_sign_ins integer   not null default 0,
    locked_until  timestamptz,
    version       bigint      not null default 0
);
create index access_officer_unit on access_officer (authority, unit);
