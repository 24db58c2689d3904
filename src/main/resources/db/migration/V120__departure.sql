create table departure_extension (
    id           uuid primary key,
    case_id      uuid        not null,
    requested_at timestamptz not null,
    days         integer,
    reason       text        not null,
    granted      boolean,
    until        date,
    decided_at   timestamptz,
    decided_by   text,
    version      bigint      not null default 0
);
create index departure_extension_case on departure_extension (case_id, requested_at desc);

create table departure_removal (
    id              uuid primary key,
    case_id         uuid        not null,
    prepared_at     timestamptz not null,
    document        text        not null,
    country         text        not null,
    escort          text,
    monitor_told    boolean     not null,
    fit_to_travel   boolean     not null,
    announced_at    timestamptz,
    starts_at       timestamptz,
    language        text,
    started_at      timestamptz,
    crossing_point  text,
    destination     text,
    transport       text,
    failed_at       timestamptz,
    failure_reason  text,
    version         bigint      not null default 0
);
create index departure_removal_case on departure_removal (case_id, prepared_at desc);

create table departure_departure (
    id             uuid primary key,
    case_id        uuid        not null,
    at             timestamptz not null,
    crossing_point text        not null,
    destination    text        not null,
    source         text        not null,
    forced         boolean     not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    version        bigint      not null default 0
);
create unique index departure_departure_case on departure_departure (case_id, at);
