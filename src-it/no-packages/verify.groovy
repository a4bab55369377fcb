def log = new File(basedir, 'build.log').text

assert log.contains('no Glia package among the dependencies, so there is no library to build; add one, for example with ' +
    '`mvn glia:import -Dglia.pip=dbbs-catalogue==6.0.1`, as a dependency')
assert !new File(basedir, 'target/glia/libnrnmech.so').exists()
