package io.cloister.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.cloister.doctype.Field;

import org.jspecify.annotations.Nullable;

/**
 * Chooses net, tax and total together. What adds up is more certain than what merely has
 * a label; a total that contradicts the cash paid and the change given is less.
 */
final class Totals {

	static final Set<String> FIELDS = Set.of("net_total", "tax_total", "grand_total", "total");

	private static final int MOST = 8;

	private static final double ADDS_UP = 0.12;

	private static final double CONTRADICTED = 0.4;

	private static final double PAID_FOR = 0.72;

	private static final double BEFORE_ROUNDING = 0.8;

	private static final BigDecimal SMALLEST_COIN = new BigDecimal("0.05");

	private static final Set<String> PAID = Set.of("cash", "cashreceived", "cashtendered", "tendered", "totaltendered",
			"amounttendered", "paid", "paidamount", "amountpaid", "payment", "totalpaid", "bar", "gegeben", "especes");

	private static final Set<String> CHANGE = Set.of("change", "yourchange", "changeamt", "changedue", "ruckgeld",
			"wechselgeld", "rendu");

	private final Sheet sheet;

	private final LabelledValues labelled;

	private record Choice(Optional<Candidate> net, Optional<Candidate> tax, Optional<Candidate> total, double score,
			boolean addsUp) {
	}

	Totals(Sheet sheet, LabelledValues labelled) {
		this.sheet = sheet;
		this.labelled = labelled;
	}

	/** The best value of each total of the type that has one, by the field's name. */
	Map<String, Candidate> choose() {
		var chosen = new LinkedHashMap<String, Candidate>();
		var net = candidates("net_total");
		var tax = candidates("tax_total");
		var totalField = (field("grand_total") != null) ? "grand_total" : "total";
		var paid = amounts(PAID);
		var change = amounts(CHANGE);
		var total = new ArrayList<>(
				candidates(totalField).stream().map((it) -> weighPayment(it, paid, change)).toList());
		if (totalField.equals("total")) {
			total.addAll(paidFor(paid, change));
			var all = List.copyOf(total);
			total.replaceAll((it) -> isRoundedBelow(it, all) ? it.times(BEFORE_ROUNDING) : it);
		}
		best(net, tax, total).ifPresent((choice) -> {
			choice.net().ifPresent((candidate) -> chosen.put("net_total", candidate));
			choice.tax()
				.filter((candidate) -> choice.addsUp() || isOnly(candidate, tax))
				.ifPresent((candidate) -> chosen.put("tax_total", candidate));
			choice.total().ifPresent((candidate) -> chosen.put(totalField, candidate));
		});
		return chosen;
	}

	/** Whether nearly the same total stands below it on a receipt that rounds. */
	private boolean isRoundedBelow(Candidate candidate, List<Candidate> totals) {
		var rounds = this.sheet.labels()
			.stream()
			.flatMap(List::stream)
			.anyMatch((place) -> place.label().key().contains("round"));
		return rounds && totals.stream().anyMatch((other) -> {
			var difference = amount(other).subtract(amount(candidate)).abs();
			return difference.signum() > 0 && difference.compareTo(SMALLEST_COIN) < 0
					&& other.tokens().getFirst().top() > candidate.tokens().getFirst().top();
		});
	}

	static BigDecimal amount(Candidate candidate) {
		return (candidate.value() instanceof Value.Money money) ? money.amount() : BigDecimal.ZERO;
	}

	private static Optional<Choice> best(List<Candidate> nets, List<Candidate> taxes, List<Candidate> totals) {
		var choices = new ArrayList<Choice>();
		for (var net : orNone(nets)) {
			for (var tax : orNone(taxes)) {
				orNone(totals).forEach((total) -> choices.add(weigh(net, tax, total)));
			}
		}
		return choices.stream().max(Comparator.comparingDouble(Choice::score));
	}

	private static Choice weigh(Optional<Candidate> net, Optional<Candidate> tax, Optional<Candidate> total) {
		var score = certainty(net) + certainty(tax) + certainty(total);
		if (net.isPresent() && tax.isPresent() && total.isPresent()) {
			var sum = amount(net.get()).add(amount(tax.get()));
			var addsUp = sum.compareTo(amount(total.get())) == 0;
			var more = addsUp ? ADDS_UP : -ADDS_UP;
			return new Choice(net.map((it) -> it.plus(more)), tax.map((it) -> it.plus(more)),
					total.map((it) -> it.plus(addsUp ? more : 0)), score + (addsUp ? 1 : -0.5), addsUp);
		}
		if (tax.isPresent() && total.isPresent() && !isPlausible(tax.get(), total.get())) {
			return new Choice(net, Optional.empty(), total, certainty(net) + certainty(total), false);
		}
		var alone = total.isPresent() ? 0 : -0.3;
		return new Choice(net.map((it) -> it.plus(alone)), tax.map((it) -> it.plus(alone)), total, score, false);
	}

	// one line for each rate and none for their sum: no single one is the tax
	private static boolean isOnly(Candidate tax, List<Candidate> all) {
		return all.stream()
			.filter((other) -> other.certainty() > tax.certainty() - 0.05)
			.allMatch((other) -> amount(other).compareTo(amount(tax)) == 0);
	}

	/** A tax is below a third of what it is part of, and of the same sign. */
	private static boolean isPlausible(Candidate tax, Candidate total) {
		var part = amount(tax).multiply(BigDecimal.valueOf(3));
		return part.abs().compareTo(amount(total).abs()) < 0 && part.signum() * amount(total).signum() >= 0;
	}

	private static double certainty(Optional<Candidate> candidate) {
		return candidate.map(Candidate::certainty).orElse(0.0);
	}

	private static List<Optional<Candidate>> orNone(List<Candidate> candidates) {
		var options = new ArrayList<Optional<Candidate>>();
		candidates.stream()
			.sorted(Comparator.comparingDouble(Candidate::certainty).reversed())
			.limit(MOST)
			.forEach((candidate) -> options.add(Optional.of(candidate)));
		options.add(Optional.empty());
		return options;
	}

	/** What is paid less the change is the total. */
	private static Candidate weighPayment(Candidate total, List<BigDecimal> paid, List<BigDecimal> change) {
		var matches = (paid.contains(amount(total)) && change.isEmpty()) || paid.stream()
			.anyMatch((sum) -> change.stream().anyMatch((back) -> sum.subtract(back).compareTo(amount(total)) == 0));
		if (matches) {
			return total.plus(ADDS_UP);
		}
		return (paid.isEmpty() || change.isEmpty()) ? total : total.plus(-CONTRADICTED);
	}

	/** Amounts without a label of ours that are exactly what was paid less the change. */
	private List<Candidate> paidFor(List<BigDecimal> paid, List<BigDecimal> change) {
		if (paid.size() != 1 || change.size() != 1 || change.getFirst().signum() <= 0) {
			return List.of();
		}
		var cost = paid.getFirst().subtract(change.getFirst());
		return this.sheet.labels()
			.stream()
			.flatMap(List::stream)
			.flatMap((place) -> this.labelled.amounts(place).stream())
			.filter((found) -> amount(found).compareTo(cost) == 0)
			.map((found) -> found.times(PAID_FOR))
			.toList();
	}

	private List<BigDecimal> amounts(Set<String> keys) {
		var amounts = new ArrayList<BigDecimal>();
		for (var places : this.sheet.labels()) {
			for (var place : places) {
				if (keys.contains(place.label().key())) {
					this.labelled.amounts(place).forEach((found) -> amounts.add(amount(found)));
				}
			}
		}
		return amounts;
	}

	private List<Candidate> candidates(String name) {
		var field = field(name);
		return (field != null) ? this.labelled.of(field) : List.of();
	}

	private @Nullable Field field(String name) {
		return this.sheet.type().fields().stream().filter((it) -> it.name().equals(name)).findFirst().orElse(null);
	}

}
