-- Where the case stood before custody changed its stage, and whether a court ended the detention.
alter table detention_detention add column stage_before text;
alter table detention_detention add column court_refused boolean not null default false;

create table detention_alternative (
    id                 uuid primary key,
    case_id            uuid        not null,
    measure            text        not null,
    reporting_interval text,
    reporting_unit     text,
    conditions         text,
    reason             text,
    imposed_at         timestamptz not null,
    stage_before       text,
    ended_at           timestamptz,
    end_reason         text,
    version            bigint      not null default 0,
    check (ended_at is null or ended_at >= imposed_at)
);
create index detention_alternative_case on detention_alternative (case_id, imposed_at);
create unique index detention_alternative_in_force on detention_alternative (case_id, measure) where ended_at is null;

create table detention_alternative_report (
    id             uuid primary key,
    alternative_id uuid        not null references detention_alternative (id),
    case_id        uuid        not null,
    reported_at    timestamptz not null,
    note           text,
    recorded_at    timestamptz not null,
    recorded_by    text        not null
);
create index detention_alternative_report_of on detention_alternative_report (alternative_id, reported_at);

create table detention_alternative_breach (
    id             uuid primary key,
    alternative_id uuid        not null references detention_alternative (id),
    case_id        uuid        not null,
    breached_at    timestamptz not null,
    what           text        not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null
);
create index detention_alternative_breach_of on detention_alternative_breach (alternative_id, breached_at);

-- One complaint about one decision of the district (city) court.
create table detention_complaint (
    id                uuid primary key,
    case_id           uuid        not null,
    court_decision_id uuid        not null unique references detention_court_decision (id),
    received_at       timestamptz not null,
    arguments         text,
    late              boolean     not null,
    recorded_at       timestamptz not null,
    outcome           text,
    until             timestamptz,
    reason            text,
    decided_at        timestamptz,
    check ((outcome is null) = (decided_at is null))
);
create index detention_complaint_case on detention_complaint (case_id, received_at);
create index detention_court_decision_detention on detention_court_decision (detention_id, recorded_at);
