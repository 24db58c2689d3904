-- What Cabinet Regulation 122/2013 names and had no place: ethnicity (5.1.7), addresses (5.2), series, day and place of issue
-- of a document (5.3.2, 5.3.3, 5.3.5), the face (5.8). What is replaced stays with the day of its replacement (point 13).
alter table person_person add column ethnicity text;

alter table person_document
    add column series      text,
    add column issued      date,
    -- issuing authority, or the place of issue
    add column authority   text,
    add column replaced_at timestamptz,
    add check (issued <= expires);

create table person_address (
    id          uuid primary key,
    person_id   uuid        not null references person_person (id),
    place       text        not null check (place in ('LATVIA', 'ABROAD')),
    kind        text        not null,
    country     text        not null,
    locality    text,
    street      text,
    postcode    text,
    -- why it took the place of the one before
    reason      text,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    replaced_at timestamptz,
    check ((place = 'LATVIA') = (country = 'LVA'))
);
create index person_address_person on person_address (person_id, recorded_at desc);
create unique index person_address_current on person_address (person_id, place) where replaced_at is null;

create table person_photo (
    id          uuid primary key,
    person_id   uuid        not null references person_person (id),
    media_type  text        not null,
    content     bytea       not null,
    size        bigint      not null check (size = octet_length(content)),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    taken_on    date,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    replaced_at timestamptz
);
create index person_photo_person on person_photo (person_id, recorded_at desc);
create unique index person_photo_current on person_photo (person_id) where replaced_at is null;
-- JPEG and PNG are compressed already
alter table person_photo alter column content set storage external;

-- The one change there is: the day on which another value took the place.
create function person_history_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.replaced_at is null and new.replaced_at is not null
        and to_jsonb(new) - 'replaced_at' = to_jsonb(old) - 'replaced_at' then
        return new;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger person_address_append_only before update or delete on person_address
    for each row execute function person_history_is_append_only();
create trigger person_photo_append_only before update or delete on person_photo
    for each row execute function person_history_is_append_only();
