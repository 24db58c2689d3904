-- Until when the foreigner was detained for return; later time in the same detention is that of an asylum seeker.
alter table detention_detention add column return_basis_until timestamptz;
