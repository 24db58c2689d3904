create table protection_vulnerability (
    id          uuid primary key,
    case_id     uuid        not null,
    kind        text        not null,
    since       date        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create index protection_vulnerability_case on protection_vulnerability (case_id, recorded_at desc);

create table protection_companion (
    id          uuid primary key,
    case_id     uuid        not null,
    name        text        not null,
    link        text        not null,
    child       boolean     not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create index protection_companion_case on protection_companion (case_id, recorded_at desc);

create table protection_representative (
    id           uuid primary key,
    case_id      uuid        not null,
    name         text        not null,
    office       text        not null,
    appointed_at timestamptz not null,
    recorded_by  text        not null
);
create index protection_representative_case on protection_representative (case_id, appointed_at desc);
