package dev.glia.generate;

import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.nmodl.ModDescription;

/** A mechanism that a class is written for, with the package that has it. */
record Source(ModPackage pkg, Mod mod, ModDescription description) {}
