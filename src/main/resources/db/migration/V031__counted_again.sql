-- What a clock was counted from, so that it can be counted again: when the fact behind it is corrected, when a holiday is,
-- and when the law changes. Clocks of before keep the end they have.
alter table deadline_deadline
    add column rule_from    date,
    add column counting     text not null default 'SET' check (counting in ('TERM', 'SET', 'CEILING')),
    add column counted_from timestamptz,
    add column given_length integer,
    add column given_unit   text check (given_unit in ('HOURS', 'DAYS', 'WORKING_DAYS', 'MONTHS')),
    add column exceptional  boolean not null default false,
    add column served       text not null default '',
    add column pauses       text not null default '';
update deadline_deadline set counted_from = started_at;
alter table deadline_deadline alter column counted_from set not null;
-- The clocks that may still be counted otherwise are looked through by a page of the administrators.
create index deadline_deadline_open on deadline_deadline (id)
    where state in ('RUNNING', 'STOPPED') or state = 'MISSED' and met_at is null;
