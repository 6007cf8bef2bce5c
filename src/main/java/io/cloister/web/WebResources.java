package io.cloister.web;

import java.io.IOException;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves htmx under an address without a version, whichever version the build brings. */
@Configuration(proxyBeanMethods = false)
class WebResources implements WebMvcConfigurer {

	private static final String HTMX = "classpath*:META-INF/resources/webjars/htmx.org/*/dist/";

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/js/lib/**").addResourceLocations(htmx());
	}

	private static Resource htmx() {
		try {
			var file = new PathMatchingResourcePatternResolver().getResources(HTMX + "htmx.min.js")[0];
			return file.createRelative("");
		}
		catch (IOException | ArrayIndexOutOfBoundsException ex) {
			throw new IllegalStateException("htmx is not on the class path", ex);
		}
	}

}
