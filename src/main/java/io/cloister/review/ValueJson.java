package io.cloister.review;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.cloister.doctype.FieldType;
import io.cloister.extraction.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import org.springframework.stereotype.Component;

/**
 * Values as JSON: texts as they are, dates in ISO 8601, decimals as strings so that no
 * digit is lost, money as {@code {"amount": "1234.50", "currency": "EUR"}}.
 */
@Component
class ValueJson extends SimpleModule {

	ValueJson() {
		super("cloister-values");
		addSerializer(Value.class, new Writer());
	}

	static @Nullable Value read(FieldType type, @Nullable JsonNode json) {
		if (json == null || json.isNull()) {
			return null;
		}
		return switch (type) {
			case DATE -> new Value.Date(LocalDate.parse(json.asString()));
			case MONEY -> new Value.Money(new BigDecimal(json.path("amount").asString()),
					json.path("currency").isString() ? json.path("currency").asString() : null);
			case NUMBER -> new Value.Decimal(new BigDecimal(json.asString()));
			case BOOLEAN -> new Value.Bool(json.asBoolean());
			case TEXT, IBAN, VAT_ID, EMAIL, PHONE, ADDRESS, NAME, ENUM -> new Value.Text(json.asString());
		};
	}

	private static final class Writer extends StdSerializer<Value> {

		Writer() {
			super(Value.class);
		}

		@Override
		public void serialize(Value value, JsonGenerator json, SerializationContext context) {
			switch (value) {
				case Value.Text text -> json.writeString(text.text());
				case Value.Date date -> json.writeString(date.date().toString());
				case Value.Decimal decimal -> json.writeString(decimal.number().toPlainString());
				case Value.Bool bool -> json.writeBoolean(bool.value());
				case Value.Money money -> {
					json.writeStartObject();
					json.writeStringProperty("amount", money.amount().toPlainString());
					if (money.currency() != null) {
						json.writeStringProperty("currency", money.currency());
					}
					json.writeEndObject();
				}
			}
		}

	}

}
