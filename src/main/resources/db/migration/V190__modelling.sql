-- The library of models: every version of every process, decision table, form and letter template, who made it and why, who
-- approved it and since when it holds. What runs is put into the engine (processes, tables) or beside the step or letter that
-- uses it; the library owns the texts.
create table modelling_version (
    id           uuid primary key,
    -- PROCESS, DECISION, FORM or LETTER, and the model's own key.
    kind         text        not null,
    model        text        not null,
    -- Counted from 1 within the model.
    number       integer     not null,
    -- DRAFT, IN_REVIEW, APPROVED, LIVE, RETIRED or DISCARDED.
    state        text        not null,
    -- SHIPPED with a release, DRAWN here, IMPORTED from another environment, RETURNED to an earlier version.
    origin       text        not null,
    based_on     uuid references modelling_version (id),
    content      text        not null,
    sha256       text        not null,
    -- Why it is changed.
    reason       text        not null,
    author       text        not null,
    created_at   timestamptz not null,
    saved_at     timestamptz not null,
    saved_by     text        not null,
    -- Counts what was saved, so that nobody overwrites what another has saved meanwhile.
    revision     integer     not null,
    submitted_at timestamptz,
    submitted_by text,
    approved_at  timestamptz,
    approved_by  text,
    -- From when it is to hold.
    effective_at timestamptz,
    -- KEEP: running cases keep the earlier version; CHANGE: it holds for them too.
    transition   text,
    live_at      timestamptz,
    retired_at   timestamptz,
    -- The engine's id of a process or table once it is deployed.
    deployed_id  text,
    -- Why it could not go live.
    failure      text,
    unique (kind, model, number)
);
create unique index modelling_version_live on modelling_version (kind, model) where state = 'LIVE';
-- One change of a model at a time.
create unique index modelling_version_open on modelling_version (kind, model) where state in ('DRAFT', 'IN_REVIEW', 'APPROVED');
create index modelling_version_due on modelling_version (effective_at) where state = 'APPROVED';

-- Everybody who saved something of a version: none of them may approve it.
create table modelling_hand (
    version_id uuid not null references modelling_version (id),
    officer    text not null,
    primary key (version_id, officer)
);

create table modelling_comment (
    id         uuid primary key,
    version_id uuid        not null references modelling_version (id),
    -- The element it is about, nothing when it is about the whole.
    element    text,
    -- The warning it answers, nothing when it answers none.
    rule       text,
    officer    text        not null,
    said_at    timestamptz not null,
    words      text        not null
);
create index modelling_comment_version on modelling_comment (version_id, said_at);

-- The files of the release that was started last.
create table modelling_shipped (
    kind    text not null,
    model   text not null,
    sha256  text not null,
    -- Whether administrators keep another text than the release brings.
    differs boolean not null,
    primary key (kind, model)
);
