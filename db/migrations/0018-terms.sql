-- The instance's terms as versioned documents, and their words for each language and region (rules D1.4 to B1.7, D9.7).
-- For two keys and a period in one constraint; a trusted extension, so the database's owner may create it.
create extension if not exists btree_gist;

create table policy.terms (
  version integer primary key constraint terms_start_at_version_one check (version >= 1),
  in_force tstzrange not null
    constraint terms_are_in_force_for_a_time check (not isempty(in_force) and (lower_inf(in_force) or lower_inc(in_force)) and not upper_inc(in_force)),
  -- null = came with the instance, so nobody was here to be told before.
  announced_at timestamptz,
  preset text not null constraint a_preset_is_known check (preset in ('described', 'ask-first', 'own')),
  -- Only what is made from this instant on can ever be learned from; null = these terms allow no learning.
  learning_from timestamptz,
  regions jsonb not null,
  purposes jsonb not null,
  processors jsonb not null,
  -- Of the document and all its texts.
  sha256 bytea not null constraint a_hash_of_terms_is_sha256 check (octet_length(sha256) = 32),
  constraint only_one_version_is_in_force_at_any_instant exclude using gist (in_force with &&),
  constraint terms_can_be_named_with_their_time unique (version, in_force without overlaps)
);
create table policy.terms_text (
  version integer not null,
  locale text not null constraint a_locale_is_a_language_tag check (locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  region text not null constraint a_region_is_one_word check (region ~ '^[a-z][a-z-]{0,39}$'),
  in_force tstzrange not null
    constraint a_text_is_in_force_for_a_time check (not isempty(in_force) and (lower_inf(in_force) or lower_inc(in_force)) and not upper_inc(in_force)),
  title text not null,
  sections jsonb not null,
  sha256 bytea not null constraint a_hash_of_a_text_is_sha256 check (octet_length(sha256) = 32),
  primary key (version, locale, region),
  constraint one_text_is_in_force_at_any_instant unique (locale, region, in_force without overlaps),
  constraint a_text_is_in_force_with_its_terms foreign key (version, period in_force) references policy.terms (version, period in_force)
);

-- Nothing of it ever changes but the end of what is in force without one.
create function policy.refuse_but_closing() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and upper_inf(old.in_force) and not upper_inf(new.in_force)
     and (lower(new.in_force) is not distinct from lower(old.in_force))
     and to_jsonb(new) - 'in_force' = to_jsonb(old) - 'in_force' then
    return new;
  end if;
  raise exception 'append-only: %.% is never changed but for closing its open end', tg_table_schema, tg_table_name using errcode = '42501';
end $$;
create trigger terms_are_append_only before update or delete on policy.terms
  for each row execute function policy.refuse_but_closing();
create trigger terms_text_is_append_only before update or delete on policy.terms_text
  for each row execute function policy.refuse_but_closing();

-- Never none: at the commit the times follow each other without a gap, and the last has no end.
create function policy.refuse_gap() returns trigger language plpgsql set search_path = '' as $$
declare
  times tstzmultirange;
begin
  if tg_table_name = 'terms' then
    select range_agg(t.in_force) into times from policy.terms t;
    if times is distinct from '{(,)}' then
      raise exception 'at some instant no terms would be in force' using errcode = '23514', constraint = 'some_terms_are_in_force_at_any_instant';
    end if;
  else
    select range_agg(t.in_force) into times from policy.terms_text t where t.locale = new.locale and t.region = new.region;
    -- A language or region may be added later; once begun it goes on.
    if not upper_inf(times) or range_merge(times)::tstzmultirange <> times then
      raise exception 'at some instant no text would be in force for % in %', new.locale, new.region
        using errcode = '23514', constraint = 'some_text_is_in_force_at_any_instant';
    end if;
  end if;
  return null;
end $$;
create constraint trigger terms_leave_no_gap after insert or update on policy.terms
  deferrable initially deferred for each row execute function policy.refuse_gap();
create constraint trigger terms_text_leaves_no_gap after insert or update on policy.terms_text
  deferrable initially deferred for each row execute function policy.refuse_gap();

-- The one way in: closes what is in force without an end and opens the next version at that instant (null = the beginning of time).
create function policy.add_terms(p_from timestamptz, p_terms jsonb, p_texts jsonb) returns integer
  language plpgsql security definer set search_path = '' as $$
declare
  v_version integer;
  v_time constant tstzrange := tstzrange(p_from, null, '[)');
begin
  perform pg_advisory_xact_lock(hashtextextended('policy.terms', 0));
  select coalesce(max(t.version), 0) + 1 into v_version from policy.terms t;
  if (p_terms->>'version')::integer <> v_version then
    raise exception 'the next version of the terms is %', v_version using errcode = '40001';
  end if;
  update policy.terms_text t set in_force = tstzrange(lower(t.in_force), p_from, '[)') where upper_inf(t.in_force);
  update policy.terms t set in_force = tstzrange(lower(t.in_force), p_from, '[)') where upper_inf(t.in_force);
  insert into policy.terms (version, in_force, announced_at, preset, learning_from, regions, purposes, processors, sha256)
  values (v_version, v_time, (p_terms->>'announcedAt')::timestamptz, p_terms->>'preset', (p_terms->>'learningFrom')::timestamptz,
          p_terms->'regions', p_terms->'purposes', p_terms->'processors', decode(p_terms->>'sha256', 'hex'));
  insert into policy.terms_text (version, locale, region, in_force, title, sections, sha256)
  select v_version, t->>'locale', t->>'region', v_time, t->>'title', t->'sections', decode(t->>'sha256', 'hex') from jsonb_array_elements(p_texts) t;
  return v_version;
end $$;
revoke all on function policy.add_terms(timestamptz, jsonb, jsonb) from public;
grant execute on function policy.add_terms(timestamptz, jsonb, jsonb) to symbolon_worker;
grant select on policy.terms, policy.terms_text to symbolon_app, symbolon_worker;

-- Who was shown which terms and answered them: the text by its hash.
create table policy.terms_seen (
  account_id uuid not null,
  version integer not null references policy.terms,
  locale text not null,
  region text not null,
  text_sha256 bytea not null constraint a_seen_text_is_a_hash check (octet_length(text_sha256) = 32),
  shown_at timestamptz not null,
  answered_at timestamptz,
  primary key (account_id, version),
  constraint an_answer_follows_the_showing check (answered_at >= shown_at)
);
alter table policy.terms_seen enable row level security;
create policy terms_seen_by_the_viewer on policy.terms_seen to symbolon_app using (account_id = (select platform.viewer()));
create policy terms_seen_for_tasks on policy.terms_seen to symbolon_worker using (true);
grant select, insert, update on policy.terms_seen to symbolon_app, symbolon_worker;
-- Asked on every request, before anyone is known: the version in force that an account has not answered; null when it has.
create function policy.terms_to_answer(p_account uuid, p_at timestamptz) returns integer
  language sql stable security definer set search_path = '' as $$
  select t.version from policy.terms t where t.in_force @> p_at and not exists (
    select 1 from policy.terms_seen s where s.account_id = p_account and s.version = t.version and s.answered_at is not null)
$$;
revoke all on function policy.terms_to_answer(uuid, timestamptz) from public;
grant execute on function policy.terms_to_answer(uuid, timestamptz) to symbolon_app, symbolon_worker;
