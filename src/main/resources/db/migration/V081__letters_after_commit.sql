-- A letter is issued with its number and its checked values; its two PDFs are written from them after the commit.
alter table documents_document
    add column state text not null default 'WRITTEN' check (state in ('AWAITING', 'WRITTEN', 'FAILED')),
    -- the checked values, and the SHA-256 of the template they were checked for
    add column letter_values jsonb,
    add column template_sha256 text,
    -- the SHA-256 of the template the PDFs were written from: another one when a template had to be mended
    add column written_template_sha256 text,
    add column written_at timestamptz,
    add column tries integer not null default 0,
    add column failure text,
    -- by the database's time: a pause between two tries is no legal term
    add column next_try_at timestamptz not null default now(),
    alter column content drop not null,
    alter column size drop not null,
    alter column sha256 drop not null,
    alter column translation drop not null,
    alter column translation_sha256 drop not null,
    add check (num_nulls(content, size, sha256, translation, translation_sha256) = case state when 'WRITTEN' then 0 else 5 end),
    add check ((failure is not null) = (state = 'FAILED'));
alter table documents_document alter column state set default 'AWAITING';
create index documents_document_to_write on documents_document (next_try_at) where state <> 'WRITTEN';

-- The one change there is: the PDFs of a letter that has none yet, or why they could not be written.
create or replace function documents_document_is_append_only() returns trigger language plpgsql as $$
declare
    kept documents_document;
begin
    if tg_op = 'UPDATE' and old.state <> 'WRITTEN' then
        kept := new;
        kept.state := old.state;
        kept.content := old.content;
        kept.size := old.size;
        kept.sha256 := old.sha256;
        kept.translation := old.translation;
        kept.translation_sha256 := old.translation_sha256;
        kept.written_template_sha256 := old.written_template_sha256;
        kept.written_at := old.written_at;
        kept.tries := old.tries;
        kept.failure := old.failure;
        kept.next_try_at := old.next_try_at;
        if kept is not distinct from old then
            return new;
        end if;
    end if;
    raise exception 'documents_document is append-only';
end $$;
