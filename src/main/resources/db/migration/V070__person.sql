-- The connection's search path holds only this schema, so the extension has to live here, too. Where it was installed
-- elsewhere in this database it is moved; only the Register uses the database.
create extension if not exists pg_trgm with schema register;
do $$
begin
    if (select n.nspname <> 'register' from pg_extension e join pg_namespace n on n.oid = e.extnamespace
        where e.extname = 'pg_trgm') then
        alter extension pg_trgm set schema register;
    end if;
end $$;

create table person_person (
    id               uuid primary key,
    surname          text        not null,
    given_names      text        not null,
    native_name      text,
    patronymic       text,
    -- as far as it is known: 1990, 1990-04 or 1990-04-12; the days it can mean beside it
    birth_date       text        check (birth_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    birth_from       date,
    birth_to         date,
    sex              text        not null check (sex in ('0', '1', '2', '9')),
    nationalities    text[]      not null,
    nationality_type text        not null,
    eu_family_member boolean     not null,
    identity_status  text        not null,
    birth_country    text,
    birth_place      text,
    personal_code    text,
    -- folded keys of the main spelling
    strict_key       text        not null,
    loose_key        text        not null,
    recorded_at      timestamptz not null,
    version          bigint      not null default 0,
    check ((birth_date is null) = (birth_from is null) and (birth_from is null) = (birth_to is null)
        and birth_from <= birth_to)
);
create index person_person_personal_code on person_person (personal_code) where personal_code is not null;

create table person_document (
    id            uuid primary key,
    person_id     uuid        not null references person_person (id),
    type          text        not null,
    number        text        not null,
    -- capital letters and digits only, O read as 0, I as 1
    search_number text        not null,
    issuer        text,
    expires       date,
    recorded_at   timestamptz not null
);
create index person_document_person on person_document (person_id);
create index person_document_search_number on person_document (search_number);

create table person_identity (
    id          uuid primary key,
    person_id   uuid        not null references person_person (id),
    kind        text        not null,
    surname     text        not null,
    given_names text        not null,
    birth_date  text        check (birth_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    recorded_at timestamptz not null
);
create index person_identity_person on person_identity (person_id);

-- Every spelling under which a person is found: main, with patronymic, native, other identities, each transliteration.
create table person_name (
    person_id  uuid not null references person_person (id),
    strict_key text not null,
    -- loose tokens in alphabetical order, so that swapped names are equal
    loose_key  text not null,
    birth_from date,
    birth_to   date
);
create index person_name_person on person_name (person_id);
create index person_name_loose on person_name (loose_key, birth_from);
create index person_name_birth on person_name (birth_from);
create index person_name_birth_unknown on person_name (person_id) where birth_from is null;
create index person_name_trigram on person_name using gin (loose_key gin_trgm_ops);

-- Earlier values with the reason of the correction (R122, point 13).
create table person_correction (
    id           uuid primary key,
    person_id    uuid        not null references person_person (id),
    fact         text        not null,
    before       text        not null,
    after        text        not null,
    reason       text        not null,
    corrected_at timestamptz not null,
    corrected_by text        not null
);
create index person_correction_person on person_correction (person_id, corrected_at);
create function person_correction_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'person_correction is append-only';
end $$;
create trigger person_correction_append_only before update or delete on person_correction
    for each row execute function person_correction_is_append_only();
