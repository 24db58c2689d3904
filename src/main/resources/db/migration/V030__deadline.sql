-- One row a clock of a case. Rules live in data files; the row keeps what was counted and how.
create table deadline_deadline (
    id               uuid primary key,
    case_id          uuid        not null,
    rule             text        not null,
    started_at       timestamptz not null,
    ends_at          timestamptz not null,
    end_day          date,
    state            text        not null check (state in ('RUNNING', 'MET', 'MISSED', 'STOPPED', 'CANCELLED')),
    state_at         timestamptz not null,
    met_at           timestamptz,
    statutory        boolean     not null,
    remaining        bigint,
    remaining_unit   text check (remaining_unit in ('SECONDS', 'DAYS', 'WORKING_DAYS')),
    derivation_lv    text        not null,
    derivation_en    text        not null,
    derivation_dates text        not null,
    version          bigint      not null default 0,
    check ((remaining is null) = (remaining_unit is null)),
    check (state <> 'STOPPED' or remaining is not null),
    check (state <> 'MET' or met_at is not null)
);
create index deadline_deadline_case on deadline_deadline (case_id, ends_at);
create index deadline_deadline_running on deadline_deadline (ends_at, id) where state = 'RUNNING';
-- A rule runs once in a case: starting it anew replaces the earlier one, also when two nodes do it at once.
create unique index deadline_one_alive on deadline_deadline (case_id, rule) where state in ('RUNNING', 'STOPPED');
