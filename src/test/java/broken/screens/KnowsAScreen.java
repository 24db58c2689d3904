package broken.screens;

import broken.screens.ui.SoundScreen;

/** Broken: a service that knows a screen. */
public record KnowsAScreen(SoundScreen screen) {}
