-- Half-filled forms, one a form and officer; thrown away when the step is done.
create table workflow_form_draft (
    form     text        not null,
    officer  text        not null,
    content  jsonb       not null,
    saved_at timestamptz not null,
    primary key (form, officer)
);
create index workflow_form_draft_age on workflow_form_draft (saved_at);
