-- How many came on each day?
select tenant_id, bucket::date as day, people, newcomers from club.club_days
