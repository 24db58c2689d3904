create table departure_document_request (
    id             uuid primary key,
    case_id        uuid        not null,
    kind           text        not null,
    country        text        not null,
    addressee      text,
    sent_on        date        not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    outcome        text,
    replied_at     timestamptz,
    refusal        text,
    document_no    text,
    valid_until    date,
    transfer_until date,
    version        bigint      not null default 0
);
create index departure_document_request_case on departure_document_request (case_id, recorded_at desc);

create table departure_removal_cost (
    id          uuid primary key,
    case_id     uuid           not null,
    kind        text           not null,
    amount      numeric(12, 2) not null,
    note        text,
    recorded_at timestamptz    not null,
    recorded_by text           not null,
    version     bigint         not null default 0
);
create index departure_removal_cost_case on departure_removal_cost (case_id, recorded_at desc);

alter table departure_removal add column escort_proposed text;
alter table departure_removal add column escort_reasons text;
alter table departure_removal add column route text;
alter table departure_removal add column transit_country text;
alter table departure_removal add column transit_consent boolean not null default false;
alter table departure_removal add column ticket text;
alter table departure_removal add column monitor_answer text;
alter table departure_removal add column fitness_note text;
alter table departure_removal add column short_notice text;
alter table departure_removal add column short_notice_reason text;
