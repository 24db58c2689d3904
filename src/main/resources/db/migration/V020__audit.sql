create table audit_entry (
    id          uuid primary key,
    at          timestamptz not null,
    officer     text        not null,
    authority   text        not null,
    unit        text        not null,
    action      text        not null,
    case_id     uuid,
    person_id   uuid,
    subject     text        not null,
    details     jsonb       not null default '{}'
);
create index audit_entry_case on audit_entry (case_id, at);
create index audit_entry_person on audit_entry (person_id, at);
create index audit_entry_officer on audit_entry (officer, at);

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is append-only';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_entry_is_append_only();
