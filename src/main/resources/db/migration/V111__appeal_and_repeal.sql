alter table returndecision_decision add column short_term boolean not null default false;

-- Which decision is contested; unknown for contests recorded before.
alter table returndecision_contest add column decision_id uuid;
alter table returndecision_contest add column renewed boolean not null default false;

create table returndecision_appeal (
    id          uuid primary key,
    case_id     uuid        not null,
    decision_id uuid        not null,
    received_at timestamptz not null,
    suspends    boolean,
    renewed     boolean     not null default false,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    outcome     text,
    decided_at  timestamptz,
    version     bigint      not null default 0
);
create index returndecision_appeal_case on returndecision_appeal (case_id, received_at desc);
