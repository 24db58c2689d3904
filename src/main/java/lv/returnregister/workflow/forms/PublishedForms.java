package lv.returnregister.workflow.forms;

import lv.returnregister.shared.PublishedTexts;

/** Forms that administrators published in place of those of the release. */
@FunctionalInterface
public interface PublishedForms {

    /** The release alone. */
    PublishedForms NONE = () -> PublishedTexts.Edition.NONE;

    /** What is published now, by the keys of forms. */
    PublishedTexts.Edition current();
}
