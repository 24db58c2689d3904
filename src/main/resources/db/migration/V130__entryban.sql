create table entryban_ban (
    id            uuid primary key,
    case_id       uuid        not null,
    person_id     uuid        not null,
    status        text        not null,
    ground        text        not null,
    months        integer,
    indefinite    boolean     not null default false,
    territory     text        not null,
    authority     text        not null,
    decider       text        not null,
    decision_no   text        not null,
    decision_date date        not null,
    drafted_by    text        not null,
    valid_from    date,
    valid_until   date,
    recorded_at   timestamptz not null,
    version       bigint      not null default 0,
    check (indefinite or months is not null),
    check (valid_until is null or valid_from is null or valid_until >= valid_from)
);
create index entryban_ban_person on entryban_ban (person_id);
create index entryban_ban_case on entryban_ban (case_id);
create index entryban_ban_list on entryban_ban (recorded_at desc, id desc);
create index entryban_ban_in_force on entryban_ban (valid_until) where status = 'IN_FORCE';
