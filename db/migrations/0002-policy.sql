-- Versioned policy documents (rule B0.1). Contracts are pinned to the version they were made under.
create schema policy;
create table policy.document (
  version integer primary key constraint versions_start_at_one check (version >= 1),
  effective_at timestamptz not null,
  body jsonb not null
);
create trigger document_is_append_only before update or delete on policy.document
  for each row execute function platform.refuse_change();
grant usage on schema policy to symbolon_app, symbolon_worker;
grant select, insert on policy.document to symbolon_app, symbolon_worker;
