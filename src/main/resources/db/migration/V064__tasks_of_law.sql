-- Limits of law and targets of the service are counted apart, also where a supervisor sees many tasks at once.
alter table inbox_task add column statutory boolean not null default true;
update inbox_task set statutory = false
from deadline_deadline clock where clock.id = inbox_task.deadline_id and not clock.statutory;
create index inbox_task_pressing on inbox_task (authority, statutory, due_at) include (unit, process);
