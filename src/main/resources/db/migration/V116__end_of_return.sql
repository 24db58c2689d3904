create table returndecision_end (
    id          uuid primary key,
    case_id     uuid        not null,
    reason      text        not null,
    since       date        not null,
    evidence    text        not null,
    proposed_at timestamptz not null,
    proposed_by text        not null,
    approved    boolean,
    refusal     text,
    decided_at  timestamptz,
    decided_by  text,
    version     bigint      not null default 0
);
create index returndecision_end_case on returndecision_end (case_id, proposed_at desc);
