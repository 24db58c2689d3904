-- What a model must do with some facts; tried with every draft of the model. Facts are made up, never a person's.
create table modelling_scenario (
    id        uuid        primary key,
    kind      text        not null,
    model_key text        not null,
    name      text        not null,
    given     jsonb       not null,
    expected  jsonb       not null,
    kept_by   text        not null,
    kept_at   timestamptz not null,
    constraint modelling_scenario_name unique (kind, model_key, name)
);
