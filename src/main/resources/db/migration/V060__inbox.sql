-- Read model of open tasks, kept in the transaction in which the engine opens, assigns or ends them.
create table inbox_task (
    task_id         text primary key,
    case_id         uuid        not null,
    case_number     text        not null,
    process         text        not null,
    step            text        not null,
    form            text        not null,
    title_lv        text        not null,
    title_en        text        not null,
    surname         text        not null,
    given_names     text        not null,
    birth_date      text        not null,
    nationality     text        not null,
    place           text        not null,
    authority       text        not null,
    unit            text        not null,
    role            text        not null,
    candidate_group text        not null,
    also_group      text,
    assignee        text,
    deadline_rules  text        not null,
    deadline_id     uuid,
    due_at          timestamptz not null default 'infinity',
    soon_at         timestamptz not null default 'infinity',
    opened_at       timestamptz not null
);
create index inbox_task_group on inbox_task (candidate_group, due_at, task_id);
create index inbox_task_unit on inbox_task (candidate_group, unit, due_at, task_id);
create index inbox_task_also on inbox_task (also_group, due_at, task_id) where also_group is not null;
create index inbox_task_assignee on inbox_task (assignee, due_at, task_id) where assignee is not null;
create index inbox_task_case on inbox_task (case_id);
create index inbox_task_authority on inbox_task (authority, step);
