-- The keys a test or training installation signs its bundles of models with, where none are set. They vouch for test data
-- only: production takes its keys from a setting and never from here.
create table modelling_bundle_key (
    id      smallint primary key check (id = 1),
    pair    text        not null,
    made_at timestamptz not null
);
