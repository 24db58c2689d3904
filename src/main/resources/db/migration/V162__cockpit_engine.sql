-- What the cockpit reads of the engine: its history, from which the read models are made anew, and its incidents. The
-- engine writes moments without a zone; the Register's machines run in UTC.
create view cockpit_past_instance as
select id_ as id, proc_def_key_ as process, proc_def_id_ as definition_id, business_key_ as business_key,
    start_time_ at time zone 'UTC' as started_at, end_time_ at time zone 'UTC' as ended_at,
    coalesce(state_ in ('EXTERNALLY_TERMINATED', 'INTERNALLY_TERMINATED'), false) as cancelled
from camunda.act_hi_procinst;

create view cockpit_past_activity as
select id_ as id, proc_inst_id_ as instance_id, proc_def_key_ as process, proc_def_id_ as definition_id,
    act_id_ as activity, act_type_ as type, task_id_ as task_id, coalesce(sequence_counter_, 0) as place,
    start_time_ at time zone 'UTC' as since, end_time_ at time zone 'UTC' as ended_at,
    coalesce(act_inst_state_ = 2, false) as cancelled
from camunda.act_hi_actinst;

create view cockpit_incident_place as
select id_ as id, proc_inst_id_ as instance_id, proc_def_id_ as definition_id, activity_id_ as activity
from camunda.act_ru_incident;
