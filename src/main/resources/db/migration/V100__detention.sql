create table detention_apprehension (
    id               uuid primary key,
    case_id          uuid        not null,
    at               timestamptz not null,
    authority        text        not null,
    unit             text        not null,
    place            text        not null,
    ground           text        not null,
    circumstances    text,
    overstay_days    integer,
    handed_over_at   timestamptz,
    detention_decided boolean    not null default false,
    version          bigint      not null default 0
);
create index detention_apprehension_case on detention_apprehension (case_id, at desc);

create table detention_detention (
    id                   uuid primary key,
    case_id              uuid        not null,
    started_at           timestamptz not null,
    ground               text        not null,
    facility             text        not null,
    alternatives_why_not text        not null,
    best_interests       text,
    term_ends_at         timestamptz not null,
    by_court             boolean     not null default false,
    ceiling_extended     boolean     not null default false,
    ended_at             timestamptz,
    end_reason           text,
    version              bigint      not null default 0,
    check (ended_at is null or ended_at >= started_at)
);
create index detention_detention_case on detention_detention (case_id, started_at);
create unique index detention_one_at_a_time on detention_detention (case_id) where ended_at is null;

create table detention_court_application (
    id           uuid primary key,
    detention_id uuid        not null references detention_detention (id),
    applied_at   timestamptz not null,
    months       integer,
    days         integer,
    reason       text,
    late         boolean     not null
);
create table detention_court_decision (
    id           uuid primary key,
    detention_id uuid        not null references detention_detention (id),
    outcome      text        not null,
    until        timestamptz,
    reason       text,
    received_at  timestamptz not null,
    recorded_at  timestamptz not null
);
