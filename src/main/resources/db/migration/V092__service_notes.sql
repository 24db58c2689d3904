-- Service notes (Cabinet Regulation 122/2013, point 5.16). What was written stays; who was wrong writes another one.
create table casefile_note (
    id         uuid primary key,
    case_id    uuid        not null references casefile_case (id),
    text       text        not null check (length(text) between 1 and 2000),
    written_at timestamptz not null,
    written_by text        not null,
    authority  text        not null,
    unit       text        not null
);
create index casefile_note_case on casefile_note (case_id, written_at desc, id desc);

create function casefile_note_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'casefile_note is append-only';
end $$;
create trigger casefile_note_append_only before update or delete on casefile_note
    for each row execute function casefile_note_is_append_only();
