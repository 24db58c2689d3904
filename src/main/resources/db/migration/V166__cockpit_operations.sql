-- What supervisors do to the process of a running case: proposed by one, decided by a second where the rules demand it.
-- Nothing is ever deleted.
create table cockpit_operation (
    id            uuid primary key,
    case_id       uuid        not null,
    kind          text        not null,
    operation     jsonb       not null,
    places        text        not null,
    effects       text        not null,
    touches       text        not null,
    reason        text        not null,
    authority     text        not null,
    unit          text        not null,
    proposed_by   text        not null,
    proposed_at   timestamptz not null,
    needs_second  boolean     not null,
    approved      boolean,
    answer        text,
    decided_by    text,
    decided_at    timestamptz,
    done_at       timestamptz,
    constraint cockpit_operation_second_person check (decided_by is null or decided_by <> proposed_by),
    constraint cockpit_operation_done_if_approved check (done_at is null or not needs_second or approved)
);
create index cockpit_operation_case on cockpit_operation (case_id);
-- One at a time: a second proposal would be overtaken by the first.
create unique index cockpit_operation_waits on cockpit_operation (case_id)
    where needs_second and approved is null;

-- Cases in which nothing goes on until a supervisor lets it.
create table cockpit_suspension (
    case_id uuid primary key,
    reason  text        not null,
    by      text        not null,
    since   timestamptz not null
);
