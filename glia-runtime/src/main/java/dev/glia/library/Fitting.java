package dev.glia.library;

import dev.glia.asset.MechanismName;
import dev.glia.library.check.HocNames;
import dev.glia.library.check.IncludeScope;
import dev.glia.library.check.IonValences;
import dev.glia.library.check.SymbolCheck;
import dev.glia.library.compile.Compiled;
import dev.glia.library.compile.ObjectCode;
import dev.glia.library.link.CachedLibrary;
import dev.glia.library.link.LibraryLink;
import dev.glia.library.stage.ModFault;
import dev.glia.library.stage.StagedMod;
import dev.glia.library.translate.UnitCheck;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Those objects that can go into one library together.
 *
 * @param library of them, where the linker found it whole at the first attempt
 */
record Fitting(List<ObjectCode> objects, Optional<CachedLibrary> library) {
    /** The mods of {@code staged} that are worth compiling; the others go into {@code leftOut}, which tells the user. */
    static List<StagedMod> toCompile(List<StagedMod> staged, BuildRequest request, LeftOut leftOut, UnitCheck units) {
        leftOut.add(IncludeScope.check(staged));
        List<StagedMod> mods = leftOut.sound(staged);
        leftOut.add(
                IonValences.check(mods, request.ownPackages(), request.options().valences()));
        if (!request.options().units().equals("off")) {
            List<StagedMod> own = leftOut.sound(mods).stream()
                    .filter(mod -> request.ownPackages().contains(mod.name().pkg()))
                    .toList();
            SortedMap<MechanismName, ModFault> odd = new TreeMap<>();
            own.forEach(mod -> units.finding(mod).ifPresent(fault -> odd.put(mod.name(), fault)));
            leftOut.addUnits(odd);
        }
        leftOut.tell();
        return leftOut.sound(mods);
    }

    /**
     * Tells {@code leftOut} of the others.
     *
     * @param staged all mods, also those that have no object code
     * @param request says which mods are right where two are in each other's way
     * @param provided what everything else at run time defines; asked for only where the linker misses something
     */
    static Fitting of(
            Compiled compiled,
            List<StagedMod> staged,
            BuildRequest request,
            LeftOut leftOut,
            LibraryLink link,
            Supplier<Optional<Set<String>>> provided) {
        List<ObjectCode> objects = compiled.objects();
        List<StagedMod> mods = objects.stream().map(ObjectCode::mod).toList();
        // A mod that did not compile may have been the one that gave an ion its charge.
        leftOut.add(
                IonValences.check(mods, request.ownPackages(), request.options().valences()));
        leftOut.add(HocNames.check(mods));
        List<ObjectCode> fitting = leftOut.without(objects);
        Optional<CachedLibrary> whole = fitting.isEmpty() ? Optional.empty() : link.ifWhole(fitting);
        if (fitting.isEmpty() || whole.isPresent()) {
            return new Fitting(fitting, whole);
        }
        List<StagedMod> faulty = leftOut.atFault(staged);
        provided.get()
                .ifPresent(symbols -> leftOut.add(
                        SymbolCheck.check(ObjectCode.files(fitting), request.ownPackages(), symbols, faulty)));
        return new Fitting(leftOut.without(objects), Optional.empty());
    }
}
