-- The deadline board: one row a clock that runs, or has passed and is not done. Kept in the transaction of the clock.
create table cockpit_clock (
    clock_id    uuid primary key,
    case_id     uuid        not null,
    rule        text        not null,
    whose       text        not null,
    authority   text        not null,
    unit        text        not null,
    shared_with text,
    statutory   boolean     not null,
    duty        boolean     not null,
    ends_at     timestamptz not null,
    given_at    timestamptz,
    handed      boolean     not null generated always as (given_at is not null and given_at >= ends_at) stored
);
-- A page is read from one of these in the order of the ends, a count from the index alone.
create index cockpit_clock_authority on cockpit_clock (authority, statutory, ends_at, clock_id) include (handed, duty);
create index cockpit_clock_unit on cockpit_clock (authority, unit, statutory, ends_at, clock_id) include (handed, duty);
create index cockpit_clock_shared on cockpit_clock (shared_with, statutory, ends_at, clock_id) include (handed, duty)
    where shared_with is not null;
create index cockpit_clock_case on cockpit_clock (case_id);
