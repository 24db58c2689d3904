-- A draft replayed over what the Register has decided: read-only for the cases, in the background, a page in each transaction.
create table modelling_replay (
    id          uuid        primary key,
    kind        text        not null,
    model_key   text        not null,
    -- The draft as it was replayed; a result speaks of this text only.
    content     text        not null,
    content_sum text        not null,
    -- The day that counts as today, when the draft is the newest law.
    as_of       date        not null,
    started_by  text        not null,
    started_at  timestamptz not null,
    -- What there was at the beginning: how much, and the last of it.
    total       bigint      not null,
    seen        bigint      not null default 0,
    cursor      text        not null default '',
    last        text        not null,
    finished_at timestamptz,
    -- Why it could not go on.
    fault       text
);
create index modelling_replay_open on modelling_replay (started_at) where finished_at is null;
create index modelling_replay_model on modelling_replay (kind, model_key, started_at);

-- What the draft does otherwise; what stays the same is only counted.
create table modelling_replay_case (
    replay_id uuid   not null references modelling_replay (id),
    place     bigint not null,
    case_id   uuid   not null,
    -- The kept answer or the process instance.
    subject   text   not null,
    -- By the law that applies to the case, and as if the draft had always been in force.
    lawful    text   not null check (lawful in ('same', 'row', 'values', 'nothing', 'unknown')),
    always    text   not null check (always in ('same', 'row', 'values', 'nothing', 'unknown')),
    before    jsonb  not null,
    by_law    jsonb,
    by_draft  jsonb,
    why       jsonb  not null,
    primary key (replay_id, place)
);
