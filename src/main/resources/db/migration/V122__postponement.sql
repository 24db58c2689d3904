create table departure_postponement (
    id           uuid primary key,
    case_id      uuid        not null,
    reason       text        not null,
    until        date,
    postponed_at timestamptz not null,
    recorded_by  text        not null,
    resumed_at   timestamptz,
    version      bigint      not null default 0
);
create index departure_postponement_case on departure_postponement (case_id, postponed_at desc);
