select count(*) from pg_class where oid = to_regclass('migration')
