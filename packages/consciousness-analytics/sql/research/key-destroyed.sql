-- Says in the ledger that a key is gone.
update consciousness.research_releases set key_destroyed_at = coalesce(key_destroyed_at, now()) where key_id = $1::uuid
