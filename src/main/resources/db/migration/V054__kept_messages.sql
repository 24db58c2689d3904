-- Messages that processes of a suspended case wait for: told when the case goes on, in the order in which they came.
create table workflow_kept_message (
    id      uuid primary key,
    case_id uuid        not null,
    message text        not null,
    routing jsonb       not null,
    at      timestamptz not null
);
create index workflow_kept_message_case on workflow_kept_message (case_id, id);
