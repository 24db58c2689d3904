create table returndecision_legal_check (
    id          uuid primary key,
    case_id     uuid        not null,
    decision_id uuid        not null,
    asked_at    timestamptz not null,
    asked_by    text        not null,
    question    text,
    outcome     text,
    findings    text,
    checked_at  timestamptz,
    checked_by  text,
    version     bigint      not null default 0
);
create index returndecision_legal_check_case on returndecision_legal_check (case_id, asked_at desc);
