def log = new File(basedir, 'build.log').text

assert log.contains("the project's preference for 'leek' cannot be met: asset 'leek' is in no package, near names are 'leak'. " +
    'Correct it in <gliaPreferences> in the pom, or mark it <optional>true</optional> there')
assert !new File(basedir, 'target/glia/library.json').exists()
