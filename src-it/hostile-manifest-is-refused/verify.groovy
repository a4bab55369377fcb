def log = new File(basedir, 'build.log').text

def classes = new File(basedir, 'target/classes')
assert log.contains("package 'mine' of dev.glia.it:hostile-manifest-is-refused:1.0 cannot be used: " +
    "META-INF/glia/mine/package.json: \$.mods[0] is refused: path '../../../../../../etc/passwd' has the step '..'; " +
    "it must lead straight to a file inside the package. If the package is yours, mend it in '${classes}'; " +
    'if not, take another version of it or leave it out')
