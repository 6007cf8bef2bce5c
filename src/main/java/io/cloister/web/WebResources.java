package io.cloister.web;

import java.io.IOException;
import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Serves htmx under an address without a version, whichever version the build brings. */
@Configuration(proxyBeanMethods = false)
class WebResources implements WebMvcConfigurer {

	// its hash stands in its address
	private static final Duration KEPT = Duration.ofDays(365);

	private static final String HTMX = "classpath*:META-INF/resources/webjars/htmx.org/*/dist/";

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/js/lib/**")
			.addResourceLocations(htmx())
			.setCacheControl(CacheControl.maxAge(KEPT))
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
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
