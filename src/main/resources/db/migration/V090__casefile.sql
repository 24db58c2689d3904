create table casefile_number (
    authority text    not null,
    year      integer not null,
    last      bigint  not null,
    primary key (authority, year)
);

create table casefile_case (
    id                  uuid primary key,
    number              text        not null unique,
    kind                text        not null,
    stage               text        not null,
    person_id           uuid        not null,
    finding_authority   text        not null,
    finding_unit        text        not null,
    deciding_authority  text        not null,
    deciding_unit       text        not null,
    opened_at           timestamptz not null,
    opened_by           text        not null,
    place               text,
    closed_at           timestamptz,
    version             bigint      not null default 0
);
create index casefile_case_person on casefile_case (person_id);
create index casefile_case_stage on casefile_case (stage) where closed_at is null;
create index casefile_case_opened on casefile_case (opened_at desc, id desc);

create table casefile_fact (
    id          uuid primary key,
    case_id     uuid        not null references casefile_case (id),
    kind        text        not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    authority   text        not null,
    unit        text        not null,
    document_id uuid,
    -- json, not jsonb: the order of the values is the order in which people read them
    details     json        not null default '{}'
);
create index casefile_fact_case on casefile_fact (case_id, recorded_at, id);

create function casefile_fact_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'casefile_fact is append-only';
end $$;
create trigger casefile_fact_append_only before update or delete on casefile_fact
    for each row execute function casefile_fact_is_append_only();
