create table returndecision_asylum (
    id            uuid primary key,
    case_id       uuid        not null,
    applied_at    timestamptz not null,
    recorded_by   text        not null,
    registered_at timestamptz,
    outcome       text,
    decided_at    timestamptz,
    version       bigint      not null default 0
);
create index returndecision_asylum_case on returndecision_asylum (case_id, applied_at desc);
