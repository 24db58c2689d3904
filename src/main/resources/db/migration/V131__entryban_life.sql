-- The day a ban's months are counted from: the departure, or the decision when the person is abroad.
alter table entryban_ban add column counted_from date;
update entryban_ban
set counted_from = case when decider in ('interior', 'foreign-affairs') then valid_from else valid_from - 1 end
where valid_from is not null;

-- A ban shortened to a day need not last whole months any more.
alter table entryban_ban drop constraint entryban_ban_check;
alter table entryban_ban add constraint entryban_ban_length
    check (indefinite or months is not null or valid_until is not null);

-- What was decided about a ban after it began, with what stood before (Cabinet Regulation 122/2013, points 5.14 and 13).
create table entryban_change (
    id            uuid primary key,
    ban_id        uuid        not null references entryban_ban (id) on delete cascade,
    case_id       uuid        not null,
    kind          text        not null check (kind in ('KEEP', 'SHORTEN', 'REVOKE', 'SUSPEND', 'RESUME')),
    decided_by    text,
    decision_no   text,
    decision_date date        not null,
    reason        text,
    status_before text        not null,
    status_after  text        not null,
    until_before  date,
    until_after   date,
    document_id   uuid,
    recorded_at   timestamptz not null,
    recorded_by   text        not null
);
create index entryban_change_ban on entryban_change (ban_id);
create index entryban_change_case on entryban_change (case_id);
