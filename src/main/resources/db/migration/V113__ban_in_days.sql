-- The ban of a return decision may last days (row 2 of the table entry-ban-term).
alter table returndecision_decision
    add column ban_days integer,
    add constraint returndecision_decision_ban_length check (ban_months is null or ban_days is null);
