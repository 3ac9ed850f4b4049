-- What is the hash at a position of a chain? $1: module, $2: position
select encode(hash, 'hex') as hash from core.audit_seal where module = $1 and position = $2
