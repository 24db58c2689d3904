-- Where a detained foreigner is placed and since when, told apart from the detention itself (Cabinet Regulation 122/2013, points
-- 5.5.1 and 5.5.2). The place decided with the detention is the first; a later one takes its place, none is overwritten.
create table detention_placement (
    id           uuid primary key,
    case_id      uuid        not null,
    detention_id uuid        not null references detention_detention (id),
    place        text        not null,
    placed_at    timestamptz not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null
);
create index detention_placement_case on detention_placement (case_id, placed_at, id);
insert into detention_placement (id, case_id, detention_id, place, placed_at, recorded_at, recorded_by)
select gen_random_uuid(), case_id, id, facility, started_at, started_at, 'register' from detention_detention;

-- The unit that detained the foreigner (point 5.4.3).
alter table detention_detention add column unit text;
update detention_detention set unit = found.finding_unit from casefile_case found where found.id = case_id;
alter table detention_detention alter column unit set not null;
