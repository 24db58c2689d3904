create table workflow_clock (
    only_row boolean primary key default true check (only_row),
    standing timestamptz
);
insert into workflow_clock (only_row, standing) values (true, null);

create table workflow_lock (
    name       text primary key,
    lock_until timestamptz not null,
    locked_at  timestamptz not null,
    locked_by  text        not null
);
