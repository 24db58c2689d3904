-- Overrides of a safeguard: asked for by one officer, decided by a second person, used once. Nothing is ever deleted.
create table safeguard_override (
    id            uuid        primary key,
    case_id       uuid        not null,
    step          text        not null,
    condition     text        not null,
    reason        text        not null,
    authority     text        not null,
    unit          text        not null,
    requested_by  text        not null,
    requested_at  timestamptz not null,
    approved      boolean,
    answer        text,
    decided_by    text,
    decided_at    timestamptz,
    used_at       timestamptz,
    constraint safeguard_override_second_person check (decided_by is null or decided_by <> requested_by),
    constraint safeguard_override_used_if_approved check (used_at is null or approved)
);
create index safeguard_override_case on safeguard_override (case_id);
-- One at a time: neither a second request nor a second leave while the first is open.
create unique index safeguard_override_open on safeguard_override (case_id, step, condition)
    where used_at is null and (approved is null or approved);
