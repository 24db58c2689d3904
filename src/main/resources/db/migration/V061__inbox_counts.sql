-- The groups of the inbox are counted from the index alone; it also holds the moment from which a task is due soon.
drop index inbox_task_group;
drop index inbox_task_unit;
create index inbox_task_group on inbox_task (candidate_group, due_at, task_id) include (soon_at);
create index inbox_task_unit on inbox_task (candidate_group, unit, due_at, task_id) include (soon_at);
