package io.cloister.web;

import io.cloister.access.Role;
import io.cloister.extraction.ExtractionEngine;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its surroundings. */
@ControllerAdvice(annotations = Controller.class)
class Shells {

	private static final String RULES = "RULES";

	private final ExtractionEngine engine;

	Shells(ExtractionEngine engine) {
		this.engine = engine;
	}

	@ModelAttribute
	Shell shell(HttpServletRequest request) {
		return new Shell(request.getRemoteUser(), request.isUserInRole(Role.OFFICER.name()),
				request.isUserInRole(Role.AUDITOR.name()), RULES.equals(this.engine.name()));
	}

}
