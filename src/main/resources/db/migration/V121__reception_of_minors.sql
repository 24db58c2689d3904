alter table departure_removal add column receiver text;
alter table departure_removal add column received_by text;
alter table departure_removal add column reception_confirmed boolean not null default false;
