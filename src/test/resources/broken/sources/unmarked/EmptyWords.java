package unmarked;

/** */
public enum EmptyWords {
    ONE
}
