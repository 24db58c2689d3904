-- create table casefile_in_a_comment ();
create table if not exists register.casefile_note (id uuid primary key);
create unique index note_case on casefile_note (id);
alter table inbox_task add column note uuid;
update entryban_ban set note = null;
create table person_note (id uuid primary key);
create extension if not exists pg_trgm;
