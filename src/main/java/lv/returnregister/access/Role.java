package lv.returnregister.access;

/** What a person is in their authority; what each may do stands in {@code access/rights.yaml}. */
public enum Role {
    OFFICER,
    SIGNATORY,
    SUPERVISOR,
    HEAD,
    ADMINISTRATOR,
    AUDITOR
}
