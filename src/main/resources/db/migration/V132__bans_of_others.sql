-- A ban may last days, and may be imposed on somebody abroad, from whose decision it runs.
alter table entryban_ban
    add column days   integer,
    add column abroad boolean not null default false;
alter table entryban_ban drop constraint entryban_ban_length;
alter table entryban_ban add constraint entryban_ban_length
    check (indefinite or months is not null or days is not null or valid_until is not null);
alter table entryban_ban add constraint entryban_ban_unit check (months is null or days is null);
update entryban_ban set abroad = true where decider in ('interior', 'foreign-affairs');
