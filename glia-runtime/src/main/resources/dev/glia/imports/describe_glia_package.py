"""Describes the Glia package in a folder: python3 describe_glia_package.py read|run FOLDER ANSWER.json

The list of mods is Python code. `read` takes it from the text of that code, which is not run; where the code computes the
list, the answer says so. `run` runs the code, with a stand-in for Python's glia that only keeps what it is told.
"""

import ast
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


class Plain:
    """What the older form makes of classes of its own: any attributes."""


class Computed(Exception):
    """Something that the text alone does not tell."""


def fail(reason):
    print(reason)
    sys.exit(1)


def entry_point(folder):
    """The one entry point of the group `glia.package`; None where there is none."""
    found = [
        point
        for distribution in importlib.metadata.distributions(path=[folder, os.path.join(folder, "src")])
        for point in distribution.entry_points
        if point.group == "glia.package"
    ]
    if len(found) > 1:
        fail(
            "it has %d entry points of the group 'glia.package' (%s), and a Glia package has one"
            % (len(found), ", ".join(point.name for point in found))
        )
    return found[0] if found else None


def source_of(point, folder):
    """The file of the module that an entry point names."""
    module = point.value.partition(":")[0].strip().replace(".", os.sep)
    for base in (folder, os.path.join(folder, "src")):
        for file in (os.path.join(base, module, "__init__.py"), os.path.join(base, module + ".py")):
            if os.path.isfile(file):
                return file
    fail("its entry point '%s' names a module that is not in it" % point.value)


def constant(node):
    try:
        return ast.literal_eval(node)
    except ValueError:
        raise Computed()


def callee(node):
    """The last name of what is called: `Mod` of `glia.Mod(...)`."""
    if not isinstance(node, ast.Call):
        return None
    return getattr(node.func, "attr", getattr(node.func, "id", None))


def stated_mod(node):
    if callee(node) != "Mod" or any(keyword.arg is None for keyword in node.keywords):
        raise Computed()
    return Mod(
        *[constant(argument) for argument in node.args],
        **{keyword.arg: constant(keyword.value) for keyword in node.keywords},
    )


def todays_form(tree, file):
    """`Package("name", Path(__file__).resolve().parent, mods=[Mod(...), ...])`."""
    found = [node for node in ast.walk(tree) if callee(node) == "Package" and node.args]
    if len(found) != 1:
        return None
    call = found[0]
    mods = ([keyword.value for keyword in call.keywords if keyword.arg == "mods"] + call.args[2:3] or [ast.List([])])[0]
    if not isinstance(mods, (ast.List, ast.Tuple)):
        raise Computed()
    return Package(constant(call.args[0]), os.path.dirname(file), [stated_mod(mod) for mod in mods.elts])


def older_form(tree, file):
    """`package()`, which makes each mod, sets its attributes one by one, and appends it to the package's list."""
    objects, listed = {}, []
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            target = node.targets[0]
            if isinstance(target, ast.Name) and callee(node.value) == "Mod":
                objects[target.id] = Plain()
            elif isinstance(target, ast.Attribute) and getattr(target.value, "id", None) in objects:
                if isinstance(node.value, ast.Constant):
                    setattr(objects[target.value.id], target.attr, node.value.value)
        elif callee(node) == "append" and getattr(node.func.value, "attr", None) == "mods":
            listed.append(getattr(node.args[0], "id", None))
    if not listed or any(name not in objects for name in listed):
        raise Computed()
    root = os.path.dirname(file)
    return Package(os.path.basename(root), root, [objects[name] for name in listed])


def read(point, folder):
    file = source_of(point, folder)
    with open(file, "rb") as text:
        tree = ast.parse(text.read())
    return todays_form(tree, file) or older_form(tree, file)


def stand_in_for_glia():
    for name in ("glia", "glia.assets", "glia._fs", "glia.exceptions"):
        module = types.ModuleType(name)
        module.Package, module.Mod, module.__path__ = Package, Mod, []
        sys.modules[name] = module


def run(point, folder):
    """A Package, today's form; or what the older `package()` function makes of classes of its own."""
    stand_in_for_glia()
    sys.path[:0] = [folder, os.path.join(folder, "src")]
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


def answer(how, folder):
    point = entry_point(folder)
    if point is None:
        return {"found": "nothing"}
    try:
        package = run(point, folder) if how == "run" else read(point, folder)
        return {
            "found": "list",
            "name": package.name,
            "root": str(getattr(package, "root", None) or package.path),
            "mods": [describe(mod) for mod in package.mods],
        }
    except (Computed, SyntaxError, TypeError, AttributeError):
        if how == "run":
            raise
        return {"found": "computed"}


def main(how, folder, file):
    try:
        described = answer(how, folder)
    except Exception as e:
        fail("its own code fails with %s: %s" % (type(e).__name__, e))
    with open(file, "w", encoding="utf-8") as out:
        json.dump(described, out)


main(*sys.argv[1:])
