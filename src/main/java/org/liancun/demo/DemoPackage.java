package org.liancun.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.liancun.formation.FormationInput;

/**
 * The demo county as a data package: the front door of this module.
 *
 * <p>The same seed writes the same bytes. It is loaded like any other package, through the importer.
 */
public final class DemoPackage {
    /** The seed of the package that the documentation and the tests describe. */
    public static final long USUAL_SEED = 2033;

    private final long seed;

    public DemoPackage() {
        this(USUAL_SEED);
    }

    public DemoPackage(long seed) {
        this.seed = seed;
    }

    /** Hears how far the writing has come. */
    @FunctionalInterface
    public interface Progress {
        Progress SILENT = (file, written, all) -> {};

        /**
         * A file has been written.
         *
         * @param written files so far
         * @param all files there will be
         */
        void wrote(String file, int written, int all);
    }

    /** The villages and rules of which the demo's plan was made, for who wants to make it again. */
    public FormationInput formation() {
        return County.invent(seed).formation();
    }

    /** Writes the package into a directory; it is made if need be, files of the same names are replaced. */
    public void write(Path directory) {
        write(directory, Progress.SILENT);
    }

    /** Writes the package and tells of each file. */
    public void write(Path directory, Progress progress) {
        County county = County.invent(seed);
        List<Paper> papers = Papers.of(county);
        List<PackageFile> files = PackageFiles.of(county, papers);
        try {
            for (int k = 0; k < files.size(); k++) {
                PackageFile file = files.get(k);
                Path path = directory.resolve(file.name());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.text());
                progress.wrote(file.name(), k + 1, files.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the demo package to " + directory, e);
        }
    }
}
