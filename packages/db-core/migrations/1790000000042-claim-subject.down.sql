-- Takes away the question who is asking.
drop function core.claim_subject_uuid();
