-- Ends a release: its rows go, its entry stays. Answers whether there is such a release.
-- $1 release
with gone as (
    delete from consciousness.research_release_traces where release_id = $1::uuid
)
update consciousness.research_releases
set expired_at = coalesce(expired_at, least(now(), expires_at))
where id = $1::uuid
returning key_id, key_destroyed_at is not null as key_destroyed
