-- Who is away and who acts for them. Why somebody is away is nobody's business here and is not kept.
create table access_absence (
    id           uuid primary key,
    officer      text        not null,
    first_day    date        not null,
    last_day     date        not null,
    substitute   text        not null,
    entered_by   text        not null,
    entered_at   timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    version      bigint      not null default 0,
    check (first_day <= last_day),
    check (officer <> substitute)
);
create index access_absence_days on access_absence (last_day, first_day) where withdrawn_at is null;
