package lv.returnregister.cockpit;

/** What is done to each item of one kind of batch. It brings its own transaction and may be tried twice. */
public interface BatchWork {

    /** The kind of batch. */
    String kind();

    /**
     * Works on one item, as the Register.
     *
     * @throws lv.returnregister.shared.Rejection with every reason why nothing was done to it
     */
    void work(Batch batch, Batch.Item item);
}
