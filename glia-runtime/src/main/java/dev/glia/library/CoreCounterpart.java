package dev.glia.library;

import dev.glia.host.tool.SearchPath;
import dev.glia.library.cache.BuildCache;
import dev.glia.library.compile.Compiled;
import dev.glia.library.compile.CompilerReads;
import dev.glia.library.compile.ObjectCode;
import dev.glia.library.link.CachedLibrary;
import dev.glia.library.stage.Inputs;
import dev.glia.library.tool.CoreToolchain;
import dev.glia.library.tool.Toolchain;
import dev.glia.library.translate.Transcript;
import java.util.List;

/** The counterpart for CoreNEURON of the library in {@code request}'s folder. */
record CoreCounterpart(BuildRequest request, BuildCache cache, CompilerReads reads, Publication publication) {

    /** Over what it would be made with, beside what the library is made with. */
    String fingerprint(Toolchain toolchain) {
        return of(toolchain).fingerprint();
    }

    /** Makes and publishes the counterpart of a library of {@code objects}, without those that CoreNEURON cannot take. */
    CoreLibrary build(List<ObjectCode> objects, Inputs inputs, Toolchain toolchain, Transcript log) {
        BuildOptions options = request.options();
        CoreToolchain core = of(toolchain);
        CoreBuild build =
                new CoreBuild(core, cache, reads, request.layout().work().resolve("coreneuron"), log);
        Compiled compiled = build.compile(
                objects.stream().map(ObjectCode::mod).toList(),
                request.ownPackages(),
                options.jobs(),
                options.compileTimeout(),
                new CompileEvents(request.progress()));
        LeftOut leftOut = LeftOut.ofCoreNeuron(request, inputs);
        leftOut.add(compiled.faults());
        leftOut.enforce(log, mod -> Reproduction.command(request.layout(), core, mod));
        CachedLibrary library = build.link(compiled.objects());
        return new CoreLibrary(
                publication.library(library, request.layout().coreneuron()),
                core.fingerprint(),
                core.recordedFlags(),
                leftOut.broken());
    }

    private CoreToolchain of(Toolchain toolchain) {
        return CoreToolchain.of(
                toolchain,
                cache.facts(),
                request.layout().work(),
                SearchPath.of(request.neuron().environment()));
    }
}
