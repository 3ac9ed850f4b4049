-- Figures changed that no refresh has moved: answers cached for the views over them are old now.
update core.view_state set generation = generation + 1 where module = $1 and stores && $2::text[]
