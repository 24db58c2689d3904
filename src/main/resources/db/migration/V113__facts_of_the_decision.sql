-- Facts the table return-decision-kind asks for (Directive 2008/115/EC, articles 6 and 7 (4)); told by an assessment.
alter table returndecision_assessment
    add column valid_permit_elsewhere boolean not null default false,
    add column readmission            boolean not null default false,
    add column threat                 boolean not null default false,
    add column manifestly_unfounded   boolean not null default false,
    add column risk_of_absconding     boolean not null default false;

-- The ban of a return decision may last days (row 2 of the table entry-ban-term).
alter table returndecision_decision
    add column ban_days integer,
    add constraint returndecision_decision_ban_length check (ban_months is null or ban_days is null);
