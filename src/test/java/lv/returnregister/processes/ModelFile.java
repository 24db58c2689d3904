package lv.returnregister.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lv.returnregister.modelling.check.ModelXml;
import org.w3c.dom.Element;

/** A BPMN or DMN file of the project. */
public record ModelFile(Path path, String text, ModelXml xml) {

    public static final Path PROCESSES = Path.of("processes");

    public static ModelFile read(Path path) {
        try {
            String text = Files.readString(path);
            return new ModelFile(path, text, ModelXml.of(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below the folder whose names end so, in the order of their paths. */
    public static List<ModelFile> all(Path folder, String ending) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(p -> p.toString().endsWith(ending))
                    .sorted()
                    .map(ModelFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return path.getFileName().toString();
    }

    /** The file's name without its ending, kebab-case. */
    public String kebabName() {
        return name().replaceFirst("\\.(bpmn|dmn)$", "");
    }

    public Element root() {
        return xml.root();
    }

    public Element process() {
        return xml.process();
    }

    public List<Element> elements(String namespace, String localName) {
        return xml.elements(namespace, localName);
    }
}
