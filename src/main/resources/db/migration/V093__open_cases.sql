-- The supervisors' overview counts the open cases of a unit or an authority from this index alone.
create index casefile_case_open on casefile_case
    (deciding_authority, deciding_unit, finding_authority, finding_unit, id) where closed_at is null;
