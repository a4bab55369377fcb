"""Describes the Glia package that pip has unpacked into a folder: python3 describe_glia_package.py FOLDER ANSWER.json

The list of mods is Python code that expects Python's glia. A stand-in takes its place: it only keeps what it is told.
"""

import importlib.metadata
import json
import os
import sys
import types


class Mod:
    """A mod as `glia.Mod(path, asset, variant=, is_point_process=, is_artificial_cell=, dialect=)` declares it."""

    def __init__(
        self, relpath, asset_name, variant="0", is_point_process=False, is_artificial_cell=False, dialect=None, **other
    ):
        self.relpath = relpath
        self.asset_name = asset_name
        self.variant = variant
        self.is_point_process = is_point_process
        self.is_artificial_cell = is_artificial_cell
        self.dialect = dialect


class Package:
    """A package as `glia.Package(name, root, mods=[...])` declares it."""

    def __init__(self, name, root, mods=None, **other):
        self.name = name
        self.root = root
        self.mods = list(mods or [])


def stand_in_for_glia():
    for name in ("glia", "glia.assets", "glia._fs", "glia.exceptions"):
        module = types.ModuleType(name)
        module.Package, module.Mod, module.__path__ = Package, Mod, []
        sys.modules[name] = module


def fail(reason):
    print(reason)
    sys.exit(1)


def entry_point(folder):
    """The one entry point of the group `glia.package`, and the distribution that has it."""
    found = [
        (point, distribution)
        for distribution in importlib.metadata.distributions(path=[folder])
        for point in distribution.entry_points
        if point.group == "glia.package"
    ]
    if not found:
        fail(
            "it has no entry point of the group 'glia.package', so it is no Glia package; "
            "a folder of mod files is imported with -Dglia.from=FOLDER -Dglia.pkg=NAME"
        )
    if len(found) > 1:
        fail(
            "it has %d entry points of the group 'glia.package' (%s), and a Glia package has one"
            % (len(found), ", ".join(point.name for point, _ in found))
        )
    return found[0]


def load(point):
    """A Package, today's form; or what the older `package()` function makes of classes of its own."""
    loaded = point.load()
    if isinstance(loaded, types.ModuleType):
        loaded = getattr(loaded, "package", None)
    if callable(loaded):
        loaded = loaded()
    if not hasattr(loaded, "mods"):
        fail("its entry point '%s' names neither a package nor a function that makes one" % point.value)
    return loaded


def path_of(mod):
    """Astrocyte's mods have no path: their file is named by their full name."""
    if hasattr(mod, "relpath"):
        return str(mod.relpath).replace(os.sep, "/")
    return "mod/%s__%s__%s.mod" % (mod.namespace, mod.asset_name, mod.variant)


def kind_of(mod):
    if getattr(mod, "is_artificial_cell", False) or getattr(mod, "_is_artificial_cell", False):
        return "ARTIFICIAL_CELL"
    if getattr(mod, "is_point_process", False) or getattr(mod, "_is_point_process", False):
        return "POINT_PROCESS"
    return "DENSITY"


def describe(mod):
    return {
        "path": path_of(mod),
        "asset": str(mod.asset_name),
        "variant": str(getattr(mod, "variant", "0")),
        "dialect": getattr(mod, "dialect", None),
        "kind": kind_of(mod),
    }


def authors(metadata):
    """A name of the old field `Author` belongs to the address in `Author-email`, where that has no name of its own."""
    name, mail = ((metadata.get(field) or "").strip() for field in ("Author", "Author-email"))
    known = [word for word in (name, mail) if word not in ("", "UNKNOWN")]
    return ["%s <%s>" % (name, mail)] if len(known) == 2 and "<" not in mail else known


def licence_files(distribution):
    """Where they lie: in `licenses` of the metadata folder since metadata 2.4, beside the metadata before."""
    names = distribution.metadata.get_all("License-File", [])
    found = [
        str(distribution.locate_file(file))
        for file in distribution.files or []
        if ".dist-info" in str(file) and any(str(file).endswith("/" + name) for name in names)
    ]
    return sorted(file for file in found if os.path.isfile(file))


def main(folder, answer):
    stand_in_for_glia()
    sys.path.insert(0, folder)
    point, distribution = entry_point(folder)
    try:
        package = load(point)
    except Exception as e:
        fail("its own code fails with %s: %s" % (type(e).__name__, e))
    metadata = distribution.metadata
    with open(answer, "w", encoding="utf-8") as out:
        json.dump(
            {
                "name": package.name,
                "root": str(getattr(package, "root", None) or package.path),
                "mods": [describe(mod) for mod in package.mods],
                "authors": authors(metadata),
                "licence": metadata.get("License"),
                "licenceExpression": metadata.get("License-Expression"),
                "classifiers": metadata.get_all("Classifier", []),
                "licenceFiles": licence_files(distribution),
            },
            out,
        )


main(*sys.argv[1:])
