-- A decision that changes another one has a number of its own (Cabinet Regulation 122/2013, point 5.14.3).
alter table returndecision_appeal add column decision_no text;
