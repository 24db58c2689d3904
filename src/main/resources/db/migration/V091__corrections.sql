-- Corrections of recorded facts: what was proposed, by whom and why, and what a second person said to it. Never deleted.
create table casefile_correction (
    id           uuid primary key,
    case_id      uuid        not null references casefile_case (id),
    fact         text        not null,
    value_before text        not null,
    value_after  text        not null,
    reason       text        not null,
    proposed_at  timestamptz not null,
    proposed_by  text        not null,
    approved     boolean,
    decided_at   timestamptz,
    decided_by   text,
    answer       text
);
-- One waits in a case at a time: the task to approve it names the case only.
create unique index casefile_correction_waiting on casefile_correction (case_id) where decided_at is null;
