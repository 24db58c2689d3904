-- What officers are told about their tasks. Nothing about the foreigner: the inbox shows that to those who may see it.
create table inbox_notice (
    id          uuid primary key,
    officer     text        not null,
    act         uuid        not null,
    kind        text        not null,
    other       text,
    acted_by    text        not null,
    task_id     text        not null,
    case_id     uuid        not null,
    case_number text        not null,
    title_lv    text        not null,
    title_en    text        not null,
    at          timestamptz not null,
    read_at     timestamptz
);
create index inbox_notice_officer on inbox_notice (officer, at desc, act);
create index inbox_notice_unread on inbox_notice (officer, act) where read_at is null;
create index inbox_notice_at on inbox_notice (at);
