-- Closed days and months of the flow, counted so that years are answered at once. What no closed span holds is read from
-- the visits themselves.

-- The step of 5 % a duration falls into; 0 holds what took less than a second.
create function cockpit_bucket(millis bigint) returns smallint language sql immutable parallel safe
    return case when millis < 1000 then 0 else 1 + floor(ln(millis / 1000.0::float8) / ln(1.05::float8)) end::smallint;

-- A day (D) or month (M), by its first legal day, for which the counts below hold.
create table cockpit_closed (
    span   text not null,
    starts date not null,
    primary key (span, starts)
);

create table cockpit_span (
    span          text       not null,
    starts        date       not null,
    process       text       not null,
    definition_id text       not null,
    activity      text       not null,
    kind          text       not null,
    authority     text       not null,
    unit          text       not null,
    -- WAITED, WORKED or TOTAL.
    measure       text       not null,
    ended         bigint     not null,
    cancelled     bigint     not null,
    sum_ms        bigint     not null,
    buckets       smallint[] not null,
    counts        integer[]  not null,
    primary key (process, span, starts, definition_id, activity, authority, unit, measure)
);
create index cockpit_span_starts on cockpit_span (span, starts);

create table cockpit_hand_over (
    day            date       not null,
    from_authority text       not null,
    authority      text       not null,
    unit           text       not null,
    ended          bigint     not null,
    sum_ms         bigint     not null,
    buckets        smallint[] not null,
    counts         integer[]  not null,
    primary key (day, from_authority, authority, unit)
);
