create table person_nobody (id uuid primary key);
