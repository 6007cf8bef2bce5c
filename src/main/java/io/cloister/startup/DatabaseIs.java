package io.cloister.startup;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Tells whether a database is configured. */
interface DatabaseIs extends Condition {

	boolean wanted(boolean configured);

	@Override
	default boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return wanted(StringUtils.hasText(context.getEnvironment().getProperty("cloister.db.url")));
	}

	/** None is: the service brings its own. */
	class Embedded implements DatabaseIs {

		@Override
		public boolean wanted(boolean configured) {
			return !configured;
		}

	}

	/** One is. */
	class Configured implements DatabaseIs {

		@Override
		public boolean wanted(boolean configured) {
			return configured;
		}

	}

}
