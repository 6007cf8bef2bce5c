package io.cloister.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** An invoice between companies that do not exist. */
final class Invoice {

	private static final int INK = 0x1c2530;

	private static final int QUIET = 0x66707c;

	private static final int ACCENT = 0x14566b;

	private static final int LINE = 0xc9d0d6;

	private static final float LEFT = 57;

	private static final float RIGHT = 538;

	private static final List<List<String>> ITEMS = List.of(
			List.of("1", "Tide gauge TG-40, stainless housing", "2", "1,480.00", "2,960.00"),
			List.of("2", "Mooring buoy, 600 mm, signal yellow", "6", "215.50", "1,293.00"),
			List.of("3", "Galvanised chain 16 mm, per metre", "120", "9.85", "1,182.00"),
			List.of("4", "Installation at quay 3, per day", "1.5", "860.00", "1,290.00"),
			List.of("5", "Calibration certificate", "2", "95.00", "190.00"));

	private Invoice() {
	}

	static byte[] pdf() {
		try (var document = new PDDocument()) {
			try (var canvas = new Canvas(document, PDRectangle.A4)) {
				head(canvas);
				parties(canvas);
				facts(canvas);
				items(canvas);
				totals(canvas);
				foot(canvas);
			}
			return bytes(document);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void head(Canvas canvas) {
		canvas.ink(ACCENT);
		canvas.bar(0, 8, PDRectangle.A4.getWidth(), 8);
		canvas.left(Canvas.BOLD, 17, LEFT, 68, "Nordkai Marine Supplies GmbH");
		canvas.ink(QUIET);
		canvas.left(Canvas.REGULAR, 9, LEFT, 83, "Speicherstrasse 14, 24103 Kiel, Germany");
		canvas.ink(INK);
		canvas.right(Canvas.BOLD, 22, RIGHT, 70, "INVOICE");
	}

	private static void parties(Canvas canvas) {
		canvas.ink(QUIET);
		canvas.left(Canvas.REGULAR, 8, LEFT, 132, "BILL TO");
		canvas.ink(INK);
		canvas.left(Canvas.BOLD, 10.5f, LEFT, 148, "Havnegaard Shipyard A/S");
		canvas.left(Canvas.REGULAR, 10, LEFT, 163, "Værftsvej 7");
		canvas.left(Canvas.REGULAR, 10, LEFT, 177, "8000 Aarhus C, Denmark");
		canvas.left(Canvas.REGULAR, 10, LEFT, 195, "VAT ID: DK29573816");
	}

	private static void facts(Canvas canvas) {
		fact(canvas, 148, "Invoice number", "NK-2026-0417");
		fact(canvas, 163, "Invoice date", "14 September 2026");
		fact(canvas, 178, "Due date", "14 October 2026");
		fact(canvas, 193, "Customer number", "20815");
		fact(canvas, 208, "Currency", "EUR");
	}

	private static void fact(Canvas canvas, float y, String label, String value) {
		canvas.ink(QUIET);
		canvas.left(Canvas.REGULAR, 10, 345, y, label);
		canvas.ink(INK);
		canvas.right(Canvas.BOLD, 10, RIGHT, y, value);
	}

	private static void items(Canvas canvas) {
		canvas.ink(ACCENT);
		canvas.bar(LEFT, 268, RIGHT - LEFT, 22);
		canvas.ink(0xffffff);
		row(canvas, 260, List.of("No.", "Description", "Quantity", "Unit price", "Amount"), true);
		var y = 288f;
		for (var item : ITEMS) {
			canvas.ink(INK);
			row(canvas, y, item, false);
			canvas.ink(LINE);
			canvas.bar(LEFT, y + 9, RIGHT - LEFT, 0.5f);
			y += 26;
		}
	}

	private static void row(Canvas canvas, float y, List<String> cells, boolean bold) {
		var font = bold ? Canvas.BOLD : Canvas.REGULAR;
		canvas.left(font, 10, LEFT + 8, y, cells.get(0));
		canvas.left(font, 10, LEFT + 38, y, cells.get(1));
		canvas.right(font, 10, 360, y, cells.get(2));
		canvas.right(font, 10, 440, y, cells.get(3));
		canvas.right(font, 10, RIGHT - 8, y, cells.get(4));
	}

	private static void totals(Canvas canvas) {
		total(canvas, 440, "Net total", "6,915.00");
		total(canvas, 457, "VAT 19 %", "1,313.85");
		canvas.ink(ACCENT);
		canvas.bar(345, 468, RIGHT - 345, 1);
		canvas.left(Canvas.BOLD, 12, 345, 486, "Total due");
		canvas.right(Canvas.BOLD, 12, RIGHT - 8, 486, "EUR 8,228.85");
	}

	private static void total(Canvas canvas, float y, String label, String value) {
		canvas.ink(QUIET);
		canvas.left(Canvas.REGULAR, 10, 345, y, label);
		canvas.ink(INK);
		canvas.right(Canvas.REGULAR, 10, RIGHT - 8, y, value);
	}

	private static void foot(Canvas canvas) {
		canvas.ink(INK);
		canvas.left(Canvas.REGULAR, 10, LEFT, 545,
				"Payable within 30 days without deduction. Please quote the invoice number.");
		canvas.ink(LINE);
		canvas.bar(LEFT, 742, RIGHT - LEFT, 0.75f);
		canvas.ink(QUIET);
		canvas.left(Canvas.REGULAR, 8.5f, LEFT, 760, "Nordkai Marine Supplies GmbH");
		canvas.left(Canvas.REGULAR, 8.5f, LEFT, 773, "VAT ID: DE294776378");
		canvas.left(Canvas.REGULAR, 8.5f, LEFT, 786, "Commercial register Kiel HRB 18204");
		canvas.left(Canvas.REGULAR, 8.5f, 330, 760, "Bank: Fördebank eG");
		canvas.left(Canvas.REGULAR, 8.5f, 330, 773, "IBAN: " + Samples.INVOICE_IBAN);
		canvas.left(Canvas.REGULAR, 8.5f, 330, 786, "accounts@nordkai.example");
	}

	/** The same bytes every time: the dates and the id are fixed. */
	private static byte[] bytes(PDDocument document) throws IOException {
		var date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
		date.clear();
		date.set(2026, Calendar.SEPTEMBER, 14);
		document.getDocumentInformation().setTitle("Invoice NK-2026-0417");
		document.getDocumentInformation().setCreationDate(date);
		document.setDocumentId(417L);
		var bytes = new ByteArrayOutputStream();
		document.save(bytes, CompressParameters.NO_COMPRESSION);
		return bytes.toByteArray();
	}

}
