create table returndecision_assessment (
    id              uuid primary key,
    case_id         uuid        not null,
    at              timestamptz not null,
    assessed_by     text        not null,
    non_refoulement text        not null,
    family_life     text        not null,
    health          text        not null,
    best_interests  text
);
create index returndecision_assessment_case on returndecision_assessment (case_id, at desc, id desc);

create table returndecision_decision (
    id               uuid primary key,
    case_id          uuid        not null,
    status           text        not null,
    kind             text        not null,
    days             integer,
    proposed_kind    text,
    reasons          text,
    ban_ground       text,
    ban_months       integer,
    ban_territory    text,
    ban_reason       text,
    authority        text        not null,
    drafted_by       text        not null,
    drafted_at       timestamptz not null,
    number           text,
    signed_by        text,
    signed_at        timestamptz,
    service_means    text,
    service_language text,
    interpreter      boolean     not null default false,
    served_at        timestamptz,
    voluntary_until  date,
    version          bigint      not null default 0
);
create index returndecision_decision_case on returndecision_decision (case_id, drafted_at desc);

create table returndecision_contest (
    id          uuid primary key,
    case_id     uuid        not null,
    received_at timestamptz not null,
    arguments   text,
    outcome     text,
    reasons     text,
    decided_at  timestamptz,
    decided_by  text,
    version     bigint      not null default 0
);
create index returndecision_contest_case on returndecision_contest (case_id, received_at desc);
