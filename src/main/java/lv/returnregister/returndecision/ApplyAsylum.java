package lv.returnregister.returndecision;

import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import org.jspecify.annotations.Nullable;

/**
 * Command: the foreigner asked for asylum, or the application was registered (Asylum Law, sections 6 and 7).
 *
 * @param registeredAt when it was registered, Riga time; absent while it is not
 */
public record ApplyAsylum(@Dated(Dated.When.PAST) @Nullable LocalDateTime registeredAt) {}
