-- Read models of the flow of cases, kept in the engine's own transactions; ./run cockpit-rebuild makes them anew from the
-- engine's history and from the facts below, which the engine does not keep.

-- Whole milliseconds between two moments, never less than none: a clock of a training environment may be put back.
create function cockpit_millis(since timestamptz, until timestamptz) returns bigint language sql immutable parallel safe
    return greatest(0, (extract(epoch from until - since) * 1000)::bigint);

create table cockpit_fact (
    -- The order in which things came about, also while the clock stands; nothing else refers to a fact.
    place     bigint generated always as identity primary key,
    -- The engine's id of the activity instance or process instance.
    subject   text        not null,
    -- PLACED: whose it is. OWNED: who has the task, nobody when no owner is named.
    kind      text        not null,
    at        timestamptz not null,
    authority text,
    unit      text,
    owner     text
);
create index cockpit_fact_subject on cockpit_fact (subject, place);

create table cockpit_instance (
    id            text primary key,
    process       text        not null,
    definition_id text        not null,
    case_id       uuid        not null,
    authority     text        not null,
    unit          text        not null,
    -- Whether the case went to another unit while the instance was under way.
    moved         boolean     not null default false,
    started_at    timestamptz not null,
    ended_at      timestamptz,
    cancelled     boolean     not null default false,
    -- The road it took, known at its end.
    variant       text
);
create index cockpit_instance_running on cockpit_instance (process, definition_id, authority, unit) where ended_at is null;
create index cockpit_instance_case on cockpit_instance (case_id) where ended_at is null;
create index cockpit_instance_started on cockpit_instance (started_at);
create index cockpit_instance_ended on cockpit_instance (ended_at) where ended_at is not null;
create index cockpit_instance_roads on cockpit_instance (process, ended_at)
    include (variant, cancelled, started_at, definition_id, authority, unit) where ended_at is not null;

create table cockpit_variant (
    id   text primary key,
    path text[] not null
);

create table cockpit_token (
    id            text primary key,
    instance_id   text        not null,
    task_id       text,
    process       text        not null,
    definition_id text        not null,
    activity      text        not null,
    kind          text        not null,
    case_id       uuid        not null,
    authority     text        not null,
    unit          text        not null,
    since         timestamptz not null,
    -- Orders what began in the same millisecond, counted by the engine.
    place         bigint      not null,
    owner         text,
    -- Since when the owner of now has it.
    claimed_at    timestamptz,
    -- When it was first taken.
    taken_at      timestamptz,
    -- How long earlier owners had it.
    worked_ms     bigint      not null default 0
);
create index cockpit_token_process on cockpit_token (process, activity);
create index cockpit_token_instance on cockpit_token (instance_id);

create table cockpit_visit (
    id            text primary key,
    instance_id   text        not null,
    process       text        not null,
    definition_id text        not null,
    activity      text        not null,
    kind          text        not null,
    case_id       uuid        not null,
    authority     text        not null,
    unit          text        not null,
    since         timestamptz not null,
    place         bigint      not null,
    taken_at      timestamptz,
    ended_at      timestamptz not null,
    waited_ms     bigint      not null,
    worked_ms     bigint      not null,
    cancelled     boolean     not null
);
create index cockpit_visit_instance on cockpit_visit (instance_id);
create index cockpit_visit_ended on cockpit_visit (ended_at);
-- Who worked on the case before: the way to a hand-over between the authorities.
create index cockpit_visit_case on cockpit_visit (case_id, ended_at) where kind = 'TASK';
