package broken.console;

/** Broken: writes past the log. */
public class SpeaksToTheConsole {

    public void speak() {
        System.out.println("heard by nobody");
    }
}
