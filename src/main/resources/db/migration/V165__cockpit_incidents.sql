-- Jobs that failed as often as they are tried, in the transaction in which the engine says so; gone when they are settled.
-- Those of one cause – element, class of the fault, shape of its message – are one group, whose note and owner are kept for
-- when it comes again.
create table cockpit_incident_group (
    id         uuid primary key,
    process    text        not null,
    activity   text        not null,
    exception  text        not null,
    shape      text        not null,
    note       text,
    owner      text,
    first_at   timestamptz not null,
    version    integer     not null default 0,
    constraint cockpit_incident_group_cause unique (process, activity, exception, shape)
);
create table cockpit_incident (
    job_id        text primary key,
    group_id      uuid        not null references cockpit_incident_group (id),
    case_id       uuid        not null,
    instance      text        not null,
    definition_id text        not null,
    message       text        not null,
    since         timestamptz not null,
    last_at       timestamptz not null
);
create index cockpit_incident_of_group on cockpit_incident (group_id);
create index cockpit_incident_case on cockpit_incident (case_id);
