-- Templates of letters that administrators changed; every other one is read from the release.
create table documents_template (
    template text primary key,
    content  text        not null,
    since    timestamptz not null
);
