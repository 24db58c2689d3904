-- Since when a version of a decision table answers, and whether it also answers for facts of before.
create table workflow_table_period (
    definition_id text primary key,
    decision      text    not null,
    from_day      date    not null,
    changes_running boolean not null
);
create index workflow_table_period_decision on workflow_table_period (decision, from_day);

-- Forms that administrators changed; every other one is read from the release.
create table workflow_form (
    form     text primary key,
    content  text        not null,
    since    timestamptz not null
);
