-- What becomes of running cases when a version of a process comes into force: tried beforehand with exactly its text, and
-- done once it is in force, each case in batches of the cockpit, which keep the verdicts.
create table modelling_running (
    version_id uuid        not null references modelling_version (id),
    kind       text        not null check (kind in ('REHEARSAL', 'TAKEOVER')),
    -- Of the text that was tried or taken over to.
    sha256     text        not null,
    begun_by   text        not null,
    begun_at   timestamptz not null,
    batches    uuid[]      not null,
    primary key (version_id, kind)
);
