-- A court's judgment with expulsion as additional sentence, and the prison it is served in (Cabinet Regulation 122/2013,
-- point 5.7.6; Cabinet Regulation 454/2011, point 25); and what decides about the authority competent for the return.
alter table detention_apprehension
    add column judgment_no   text,
    add column judgment_date date,
    add column imprisoned_on date,
    add column release_on    date,
    add column permit_refused_or_withdrawn boolean not null default false,
    add column asylum_refused_at_liberty   boolean not null default false,
    add column decision_by   text,
    add constraint detention_apprehension_judgment check ((judgment_no is null) = (judgment_date is null)),
    add constraint detention_apprehension_prison
        check (release_on is null or imprisoned_on is not null and release_on >= imprisoned_on);
