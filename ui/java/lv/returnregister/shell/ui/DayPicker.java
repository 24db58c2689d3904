package lv.returnregister.shell.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Locale;

/** A legal day, written {@code dd.MM.yyyy.} */
public class DayPicker extends DatePicker {

    private static final long serialVersionUID = 1L;

    /** An empty field. */
    public DayPicker(String label) {
        super(label);
        setI18n(Dates.picker(Texts.language()).setBadInputErrorMessage(Texts.text("rejection.not-a-date")));
        setLocale("en".equals(Texts.language().getLanguage()) ? Locale.UK : Locale.of("lv", "LV"));
    }
}
