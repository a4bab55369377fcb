package dev.glia.asset;

import java.util.List;

/**
 * One mod file of a package.
 *
 * @param name its mechanism name; a mod without a mechanism ({@link ModKind#FUNCTIONS}) has one too, to be listed under
 * @param path where the mod lies inside its package, relative, with forward slashes, never outside
 */
public record Mod(
        MechanismName name,
        Dialect dialect,
        ModKind kind,
        String path,
        List<IonUse> ions,
        List<ModParameter> parameters) {
    public Mod {
        PackagePath.require(path);
        ions = List.copyOf(ions);
        parameters = List.copyOf(parameters);
    }
}
