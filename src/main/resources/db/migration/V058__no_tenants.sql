-- The engine knows tenants, the Register has none: in every row the column is empty. An index of it is kept with each row that
-- is written, and a plan that is made while a table is still small may go through all of it instead of finding one row.
do $$
declare
    needless text;
begin
    for needless in
        select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where c.relnamespace = 'camunda'::regnamespace and i.indnatts = 1 and not i.indisunique and a.attname = 'tenant_id_'
        order by c.relname
    loop
        execute format('drop index camunda.%I', needless);
    end loop;
end $$;
