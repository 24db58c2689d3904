-- Absences whose tasks go to the substitute now, and whether all of them have gone.
create table inbox_absence (
    absence_id uuid primary key,
    officer    text        not null,
    begun_at   timestamptz not null,
    given      boolean     not null
);
-- Which task went to whom because its owner is away; it comes back when the absence ends.
create table inbox_substitution (
    absence_id uuid        not null,
    task_id    text        not null,
    owner      text        not null,
    holder     text        not null,
    given_at   timestamptz not null,
    primary key (absence_id, task_id)
);
create index inbox_substitution_task on inbox_substitution (task_id);
-- Open tasks per officer and unit are counted from the index alone.
create index inbox_task_load on inbox_task (authority, unit, assignee, due_at);
