package broken.screens;

import com.vaadin.flow.component.button.Button;

/** Broken: Vaadin outside a screen. */
public record DrawsAButton(Button button) {}
