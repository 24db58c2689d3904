package broken.rooms.domain;

import org.springframework.http.HttpStatus;

/** Broken: a domain class that speaks HTTP. */
public record KnowsTheWeb(HttpStatus answer) {}
