-- A changed table is tried on every answer it ever gave, page after page.
create index workflow_table_hit_decision on workflow_table_hit (decision, id);
