-- Copies of papers in the case and electronic documents (Cabinet Regulation 122/2013, point 5.15), as they were handed in.
create table documents_file (
    id         uuid primary key,
    case_id    uuid        not null,
    origin     text        not null check (origin in ('COPY', 'ELECTRONIC')),
    title      text        not null,
    dated      date,
    file_name  text        not null,
    media_type text        not null,
    content    bytea       not null,
    size       bigint      not null check (size = octet_length(content)),
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    added_at   timestamptz not null,
    added_by   text        not null
);
create index documents_file_case on documents_file (case_id, added_at, id);
-- PDF, JPEG and PNG are compressed already
alter table documents_file alter column content set storage external;

create function documents_file_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'documents_file is append-only';
end $$;
create trigger documents_file_append_only before update or delete on documents_file
    for each row execute function documents_file_is_append_only();
