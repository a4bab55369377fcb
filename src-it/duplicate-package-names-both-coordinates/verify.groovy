def log = new File(basedir, 'build.log').text

def jars = new File(localRepositoryPath, 'dev/glia/it')
assert log.contains("package 'lab_a' is there twice with different content: " +
    "version 2.0 from dev.glia.it:mods-a-again:1.0 ('${jars}/mods-a-again/1.0/mods-a-again-1.0.jar') " +
    "and version 1.0 from dev.glia.it:mods-a:1.0 ('${jars}/mods-a/1.0/mods-a-1.0.jar'); " +
    'leave one of the two out, for example with an <exclusion> in the pom')
