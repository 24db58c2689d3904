-- What the law asks beside the detention itself: rights explained against signature, others informed, health check, search,
-- belongings, temporary keeping premises, and the bed a detained foreigner has.
create table detention_information (
    id              uuid primary key,
    case_id         uuid        not null,
    explained_at    timestamptz not null,
    language        text        not null,
    interpreter     text,
    signed          boolean     not null,
    refusal         text,
    legal_aid_asked boolean     not null,
    recorded_at     timestamptz not null,
    recorded_by     text        not null
);
create index detention_information_case on detention_information (case_id, explained_at);

create table detention_notice (
    id          uuid primary key,
    case_id     uuid        not null,
    addressee   text        not null check (addressee in ('consulate', 'relatives')),
    informed    boolean     not null,
    contact     text,
    noted_at    timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create index detention_notice_case on detention_notice (case_id, noted_at);

create table detention_health_check (
    id          uuid primary key,
    case_id     uuid        not null,
    checked_at  timestamptz not null,
    fit         boolean     not null,
    examiner    text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create index detention_health_check_case on detention_health_check (case_id, checked_at);

create table detention_search (
    id          uuid primary key,
    case_id     uuid        not null,
    searched_at timestamptz not null,
    searcher    text        not null,
    same_sex    boolean     not null,
    present     text,
    found       text,
    regular     boolean     not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create index detention_search_case on detention_search (case_id, searched_at);

create table detention_belongings (
    id          uuid primary key,
    case_id     uuid        not null,
    items       text        not null,
    cash        numeric(12, 2) check (cash >= 0),
    taken_at    timestamptz not null,
    returned_at timestamptz,
    return_note text,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    version     bigint      not null default 0,
    check (returned_at is null or returned_at >= taken_at)
);
create index detention_belongings_case on detention_belongings (case_id, taken_at);

-- A limit on the place, not on the detention. The ground is absent until an officer names it.
create table detention_keeping (
    id       uuid primary key,
    case_id  uuid        not null,
    place    text        not null,
    since    timestamptz not null,
    ground   text,
    ended_at timestamptz,
    version  bigint      not null default 0,
    check (ended_at is null or ended_at >= since)
);
create index detention_keeping_case on detention_keeping (case_id, since);
create unique index detention_keeping_one_at_a_time on detention_keeping (case_id) where ended_at is null;

alter table detention_placement add column bed text;
