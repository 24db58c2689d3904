-- What the exploration of a drawn process found: it visits every state a case can come to, which takes too long for a page.
create table modelling_exploration (
    version_id  uuid primary key references modelling_version (id),
    -- Of the text explored and of the processes in force beside it: another of either asks for another exploration.
    fingerprint text        not null,
    explored_at timestamptz not null,
    findings    jsonb       not null
);
