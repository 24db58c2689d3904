create table entryban_consultation (
    id          uuid primary key,
    case_id     uuid        not null,
    state       text        not null,
    asked_on    date        not null,
    outcome     text,
    answered_on date,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    version     bigint      not null default 0
);
create index entryban_consultation_case on entryban_consultation (case_id, recorded_at desc);
