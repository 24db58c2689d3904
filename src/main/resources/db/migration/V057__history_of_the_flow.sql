-- The engine keeps the history of process instances and of the activities that wait or do something, no longer that of
-- tasks and routing values, which nobody reads. It refuses to start with another level than the one written here; an empty
-- database has none yet.
update camunda.act_ge_property set value_ = '10' where name_ = 'historyLevel';
