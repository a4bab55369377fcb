"""Is imported by every Python that pip starts, as `sitecustomize`, while a distribution is fetched.

pip asks the build code of a source archive for the archive's name and version. Here this file answers for it, from the
file PKG-INFO that a source archive has, so that no code of the archive is run.
"""

import os
import shutil
import sys

HOOKS = ("_PYPROJECT_HOOKS_", "PEP517_")


def field(name):
    with open("PKG-INFO", encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if line.lower().startswith(name + ":"):
                return line.partition(":")[2].strip()
    raise KeyError(name)


def prepare_metadata_for_build_wheel(folder, config_settings=None):
    info = "%s-%s.dist-info" % (field("name").replace("-", "_"), field("version"))
    os.makedirs(os.path.join(folder, info))
    shutil.copy("PKG-INFO", os.path.join(folder, info, "METADATA"))
    return info


def get_requires_for_build_wheel(config_settings=None):
    return []


def build_wheel(*unused):
    raise RuntimeError("nothing is built here")


def take_the_place_of_build_code():
    asked = [hook for hook in HOOKS if hook + "BUILD_BACKEND" in os.environ]
    for hook in asked:
        os.environ[hook + "BUILD_BACKEND"] = "sitecustomize"
        os.environ.pop(hook + "BACKEND_PATH", None)
    is_pip = "pip" in getattr(sys, "orig_argv", ["pip"])[:4]
    if not asked and not is_pip:
        sys.stderr.write("ERROR: this pip would run code of the archive; use a newer pip\n")
        os._exit(1)


take_the_place_of_build_code()
