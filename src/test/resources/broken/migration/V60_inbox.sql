create table inbox_task (task_id text primary key);
