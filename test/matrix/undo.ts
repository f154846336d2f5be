import type { World } from '#test/world'

/** Puts a world back as it was when this was opened. */
export interface Undo {
  /** How many changes of rows were noted so far. */
  noted(): Promise<number>
  /** The tables that changed since then. */
  changedSince(noted: number): Promise<string[]>
  back(): Promise<void>
}

/**
 * Triggers note every row that changes, as it was and as it became; `back` plays the notes backwards. A copy of the
 * whole database costs a hundred times as much, and every connection to it begins cold.
 */
export async function openUndo({ owner }: World): Promise<Undo> {
  await owner.query(`
    create schema undo;
    create table undo.note (n bigint generated always as identity primary key, part regclass not null, was text, became text);
    create function undo.note() returns trigger language plpgsql security definer as $$
    begin
      insert into undo.note (part, was, became) values (tg_relid, old::text, new::text);
      return null;
    end $$;
    create function undo.back() returns void language plpgsql as $$
    declare
      change record;
      names text;
      gone int;
    begin
      -- No trigger and no foreign key looks at what is put back: it all was there, in this order.
      set local session_replication_role = replica;
      set constraints all deferred;
      for change in select * from undo.note order by n desc loop
        if change.became is not null then
          execute format('delete from %1$s t where t.* operator(pg_catalog.*=) %2$L::%1$s', change.part, change.became);
          get diagnostics gone = row_count;
          if gone <> 1 then raise exception '% rows of % are %', gone, change.part, change.became; end if;
        end if;
        if change.was is not null then
          select string_agg(quote_ident(attname), ', ' order by attnum) into names from pg_attribute
            where attrelid = change.part and attnum > 0 and not attisdropped and attgenerated = '';
          execute format('insert into %1$s (%2$s) overriding system value select %2$s from (select (%3$L::%1$s).*) o',
            change.part, names, change.was);
        end if;
      end loop;
      delete from undo.note;
    end $$;
    do $$
    declare
      part regclass;
    begin
      for part in select c.oid from pg_class c join pg_namespace s on s.oid = c.relnamespace
        where c.relkind = 'r' and s.nspname !~ '^(pg_|information_schema$|undo$)'
      loop
        -- The space comes before every other name: of what another trigger does, this one hears later.
        execute format('create trigger " undo" after insert or update or delete on %s for each row execute function undo.note()', part);
      end loop;
    end $$`)
  return {
    noted: async () => Number((await owner.query<{ n: string }>('select coalesce(max(n), 0)::text n from undo.note')).rows[0]!.n),
    changedSince: async noted => {
      const found = await owner.query<{ part: string }>('select distinct part::text from undo.note where n > $1 order by 1', [
        noted,
      ])
      return found.rows.map(row => row.part)
    },
    back: async () => void (await owner.query('select undo.back()')),
  }
}
