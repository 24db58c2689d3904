package broken.engine;

import org.camunda.bpm.engine.RuntimeService;

/** Broken: the engine outside module workflow. */
public record AsksTheEngine(RuntimeService runtime) {}
