-- A migration changes rows of every municipality, and says so (docs/adr/0019). In an empty database there is nothing to say yet.
do $$
begin
    if to_regclass('public.municipality') is not null then
        perform set_config('kansrijkestart.municipalities', (select coalesce(string_agg(code, ','), '') from municipality), false);
    end if;
end $$;
