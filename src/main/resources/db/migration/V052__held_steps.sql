-- Steps of the engine's own that a safeguard holds back; gone when they are done or their place was left.
create table workflow_held_step (
    process_instance text        not null,
    step             text        not null,
    case_id          uuid        not null,
    conditions       text        not null,
    held_since       timestamptz not null,
    primary key (process_instance, step)
);
create index workflow_held_step_case on workflow_held_step (case_id);
