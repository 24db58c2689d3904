-- Work on many cases, done in the background one after the other, each with its own verdict.
create table cockpit_batch (
    id            uuid primary key,
    kind          text        not null,
    title         text        not null,
    parameters    jsonb       not null,
    reason        text        not null,
    authority     text        not null,
    unit          text        not null,
    started_by    text        not null,
    started_at    timestamptz not null,
    needs_second  boolean     not null,
    approved      boolean,
    answer        text,
    decided_by    text,
    decided_at    timestamptz,
    finished_at   timestamptz,
    constraint cockpit_batch_second_person check (decided_by is null or decided_by <> started_by)
);
create index cockpit_batch_open on cockpit_batch (started_at) where finished_at is null;

create table cockpit_batch_item (
    batch_id uuid    not null references cockpit_batch (id),
    position integer not null,
    case_id  uuid    not null,
    subject  text    not null,
    state    text    not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
    verdict  jsonb,
    done_at  timestamptz,
    primary key (batch_id, position)
);
create index cockpit_batch_item_waits on cockpit_batch_item (batch_id, position) where state = 'waiting';
