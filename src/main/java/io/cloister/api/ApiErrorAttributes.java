package io.cloister.api;

import java.util.Map;

import io.cloister.access.Problem;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Makes what fails before any controller look like every other problem. */
@Component
class ApiErrorAttributes extends DefaultErrorAttributes {

	@Override
	public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		var attributes = super.getErrorAttributes(request, options);
		var status = HttpStatus.valueOf((int) attributes.getOrDefault("status", 500));
		var code = status.is4xxClientError() ? "INVALID_REQUEST" : "INTERNAL_ERROR";
		attributes.put("type", Problem.typeOf(code).toString());
		attributes.put("title", status.getReasonPhrase());
		attributes.put("detail",
				status.is4xxClientError() ? "The request is not one this service takes; see the API guide."
						: "Something went wrong inside. Nothing was changed; try again later.");
		attributes.put("code", code);
		return attributes;
	}

}
