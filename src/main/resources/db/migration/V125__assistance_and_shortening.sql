create table departure_assistance (
    id              uuid primary key,
    case_id         uuid        not null,
    programme       text        not null,
    support         text        not null,
    requested_at    timestamptz not null,
    recorded_by     text        not null,
    granted         boolean,
    granted_support text,
    reason          text,
    decided_at      timestamptz,
    decided_by      text,
    version         bigint      not null default 0
);
create index departure_assistance_case on departure_assistance (case_id, requested_at desc);

create table departure_shortening (
    id           uuid primary key,
    case_id      uuid        not null,
    ground       text        not null,
    reasons      text        not null,
    until_before date        not null,
    until        date        not null,
    told_at      timestamptz not null,
    decided_at   timestamptz not null,
    decided_by   text        not null,
    version      bigint      not null default 0
);
create index departure_shortening_case on departure_shortening (case_id, decided_at desc);
