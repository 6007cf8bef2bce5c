package io.cloister.reading;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

import com.sun.jna.ptr.PointerByReference;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.TessAPI1;
import org.jspecify.annotations.Nullable;

/** Finds out how a scan has to be turned to be read. Its data is loaded when needed. */
final class Upright {

	/** Below it is a guess; Tesseract's own program says so too. */
	private static final float SURE = 1.5f;

	private @Nullable TessBaseAPI handle;

	/** Degrees clockwise a picture has to be turned by: 0, 90, 180 or 270. */
	int turn(Pixels grey) {
		var data = ByteBuffer.allocateDirect(grey.data().length);
		data.put(grey.data()).flip();
		var ready = handle();
		TessAPI1.TessBaseAPISetImage(ready, data, grey.width(), grey.height(), 1, grey.width());
		TessAPI1.TessBaseAPISetSourceResolution(ready, Math.clamp(grey.dpi(), 70, 2400));
		var degrees = IntBuffer.allocate(1);
		var confidence = FloatBuffer.allocate(1);
		var found = TessAPI1.TessBaseAPIDetectOrientationScript(ready, degrees, confidence, new PointerByReference(),
				FloatBuffer.allocate(1));
		TessAPI1.TessBaseAPIClear(ready);
		return (found != 0 && confidence.get(0) >= SURE) ? Math.floorMod(360 - degrees.get(0), 360) : 0;
	}

	private TessBaseAPI handle() {
		if (this.handle == null) {
			this.handle = TessAPI1.TessBaseAPICreate();
			if (TessAPI1.TessBaseAPIInit3(this.handle, System.getProperty("cloister.tessdata"), "osd") != 0) {
				throw new IllegalStateException("Tesseract's orientation data cannot be loaded");
			}
			TessAPI1.TessBaseAPISetPageSegMode(this.handle, TessPageSegMode.PSM_OSD_ONLY);
		}
		return this.handle;
	}

}
