-- A decision that was not served may be replaced by a corrected one (Administrative Procedure Law, section 70).
alter table returndecision_decision
    add column amends       uuid,
    add column amend_reason text;
