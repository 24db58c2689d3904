-- Whose a task is stands in the inbox. Tasks opened by earlier versions still have their candidate groups here, which would
-- keep them from being deleted: the engine no longer looks for any when a task ends.
delete from camunda.act_ru_identitylink where task_id_ is not null;

-- Indexes that are kept with each row the engine writes and that nobody asks by. The flow is made anew from the whole
-- history, the road of a case is found by its process instance, and what is to be cleaned away by the day of its removal;
-- without the moment of the end in an index, writing it touches none. Tasks are looked for in the inbox and have no values
-- of their own.
drop index camunda.act_idx_hi_act_inst_start_end;
drop index camunda.act_idx_hi_act_inst_end;
drop index camunda.act_idx_hi_act_inst_comp;
drop index camunda.act_idx_hi_act_inst_stats;
drop index camunda.act_idx_hi_act_inst_proc_def_key;
drop index camunda.act_idx_hi_ai_pdefid_end_time;
drop index camunda.act_idx_task_create;
drop index camunda.act_idx_task_last_updated;
drop index camunda.act_idx_task_owner;
drop index camunda.act_idx_variable_task_id;
drop index camunda.act_idx_variable_task_name_type;
