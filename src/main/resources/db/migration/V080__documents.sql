-- Last number given in the year of an authority; the row is locked until the letter is kept, so no number is lost or given twice.
create table documents_number (
    authority text    not null,
    year      integer not null,
    last      bigint  not null,
    primary key (authority, year)
);

create table documents_document (
    id                  uuid primary key,
    case_id             uuid        not null,
    kind                text        not null,
    title_lv            text        not null,
    title_en            text        not null,
    number              text        not null unique,
    -- the language it is explained in; the text itself is Latvian
    language            text        not null,
    created_at          timestamptz not null,
    created_by          text        not null,
    media_type          text        not null,
    content             bytea       not null,
    size                bigint      not null check (size = octet_length(content)),
    sha256              text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    translation         bytea       not null,
    translation_sha256  text        not null check (translation_sha256 ~ '^[0-9a-f]{64}$')
);
create index documents_document_case on documents_document (case_id, created_at, id);
-- PDF is compressed already
alter table documents_document alter column content set storage external;
alter table documents_document alter column translation set storage external;

create function documents_document_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'documents_document is append-only';
end $$;
create trigger documents_document_append_only before update or delete on documents_document
    for each row execute function documents_document_is_append_only();
