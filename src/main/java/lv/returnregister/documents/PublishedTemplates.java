package lv.returnregister.documents;

import lv.returnregister.shared.PublishedTexts;

/** Templates of letters that administrators published in place of those of the release. */
@FunctionalInterface
public interface PublishedTemplates {

    /** The release alone. */
    PublishedTemplates NONE = () -> PublishedTexts.Edition.NONE;

    /** What is published now, by the names of templates. */
    PublishedTexts.Edition current();
}
