-- Uploaded files: what they are and who may open them. Their bytes lie in the store under their hash.
create schema files;
create table files.file (
  id uuid primary key,
  owner_id uuid not null,
  side_id uuid not null,
  room_id uuid,
  purpose text not null constraint a_purpose_is_known check (purpose in ('message', 'proposal', 'deliverable', 'portfolio', 'job', 'avatar')),
  -- Public files belong to something published: a portfolio item, an open job.
  is_public boolean not null default false,
  name text not null constraint a_file_name_has_1_to_200_characters check (length(name) between 1 and 200),
  media_type text not null,
  byte_count bigint not null constraint a_file_is_not_empty check (byte_count > 0),
  sha256 bytea not null constraint a_hash_has_32_bytes check (octet_length(sha256) = 32),
  width integer,
  height integer,
  -- Set once, when it became part of a text, a job or a portfolio: until then only its owner sees it.
  attached_at timestamptz,
  dropped_at timestamptz,
  -- When its bytes left the store; another file with the same bytes keeps them.
  bytes_dropped_at timestamptz,
  created_at timestamptz not null,
  constraint only_an_attached_file_is_open_to_others check (attached_at is not null or (room_id is null and not is_public))
);
create index file_by_room on files.file (room_id, id) where room_id is not null;
create index file_by_owner on files.file (owner_id, id);
create index file_by_bytes on files.file (sha256) where bytes_dropped_at is null;
create index file_never_attached on files.file (created_at) where attached_at is null and dropped_at is null;
create index file_to_drop on files.file (dropped_at) where dropped_at is not null and bytes_dropped_at is null;

-- Sides that a file was opened to one by one: who was invited to a job that is not public.
create table files.reader (
  file_id uuid not null references files.file,
  side_id uuid not null,
  primary key (file_id, side_id)
);

alter table files.reader enable row level security;
create policy reader_is_a_side_of_the_viewer on files.reader for select to symbolon_app
  using (side_id = any ((select platform.sides())::uuid[]));
create policy reader_named_by_the_owner on files.reader for insert to symbolon_app
  with check (exists (select 1 from files.file f where f.id = file_id and f.side_id = any ((select platform.sides())::uuid[])));
create policy reader_for_tasks on files.reader to symbolon_worker using (true);

alter table files.file enable row level security;
create policy file_the_viewer_may_open on files.file for select to symbolon_app
  using (is_public or owner_id = (select platform.viewer()) or side_id = any ((select platform.sides())::uuid[])
      or (room_id is not null and exists (select 1 from items.room r where r.id = room_id)));
create policy file_of_its_owner on files.file for insert to symbolon_app with check (owner_id = (select platform.viewer()));
create policy file_changed_by_its_owner on files.file for update to symbolon_app
  using (owner_id = (select platform.viewer()) or side_id = any ((select platform.sides())::uuid[]));
create policy file_for_tasks on files.file to symbolon_worker using (true);
-- Asked by a function, since the reader's own policy asks for the file.
create function files.is_opened_to_viewer(file uuid) returns boolean
  language sql stable parallel safe security definer set search_path = ''
  as $$ select exists (select 1 from files.reader r where r.file_id = file and r.side_id = any (platform.sides())) $$;
revoke all on function files.is_opened_to_viewer(uuid) from public;
grant execute on function files.is_opened_to_viewer(uuid) to symbolon_app;
create policy file_opened_to_the_viewer on files.file for select to symbolon_app using (files.is_opened_to_viewer(id));
grant usage on schema files to symbolon_app, symbolon_worker;
grant select, insert, update on files.file to symbolon_app, symbolon_worker;
grant select, insert on files.reader to symbolon_app, symbolon_worker;
