package lv.returnregister.workflow;

/**
 * A job that had failed did its work, or is not needed any more.
 *
 * @param jobId the engine's id of the job
 */
public record JobFailureOver(String jobId) {}
