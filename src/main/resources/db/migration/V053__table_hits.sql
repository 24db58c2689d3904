-- What decision tables answered in a case: version and row, on which facts, by the law of which day. An answer that a later
-- one takes the place of stays, with the moment of it.
create table workflow_table_hit (
    id          uuid        primary key,
    case_id     uuid        not null,
    decision    text        not null,
    version     int         not null,
    version_tag text,
    row_id      text        not null,
    position    int         not null,
    says        text        not null,
    fact_day    date,
    law_day     date        not null,
    inputs      jsonb       not null,
    answer      jsonb       not null,
    kept_at     timestamptz not null,
    cause       text        not null,
    replaced_at timestamptz,
    constraint workflow_table_hit_cause check (cause in ('act', 'law'))
);
create index workflow_table_hit_case on workflow_table_hit (case_id, kept_at);
-- One answer of each table stands in a case.
create unique index workflow_table_hit_standing on workflow_table_hit (case_id, decision) where replaced_at is null;
-- A changed law looks for the answers of earlier versions and of earlier days.
create index workflow_table_hit_law on workflow_table_hit (decision, version, law_day) where replaced_at is null;

-- An answer is never changed; it may only be replaced, once.
create function workflow_table_hit_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.replaced_at is not null
        or (to_jsonb(new) - 'replaced_at') is distinct from (to_jsonb(old) - 'replaced_at') then
        raise exception 'the answer of a decision table is kept as it was given';
    end if;
    return new;
end $$;
create trigger workflow_table_hit_kept before update or delete on workflow_table_hit
    for each row execute function workflow_table_hit_is_kept();
