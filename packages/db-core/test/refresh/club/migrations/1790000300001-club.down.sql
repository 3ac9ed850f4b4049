-- Takes the club away.
drop table club.payments;
drop table club.visits;
