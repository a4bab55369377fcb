def log = new File(basedir, 'build.log').text

def own = 'dev.glia.it:valence-clash-is-refused:1.0'
assert log.contains("ion 'cl' has VALENCE -1 in mod 'glia__mine__one__0' of package 'mine' (${own}, one.mod) " +
    "and VALENCE 1 in mod 'glia__mine__two__0' of package 'mine' (${own}, two.mod): " +
    'NEURON allows an ion one charge and would end the process on loading both. Leave one of the two packages out of ' +
    'this project (an <exclusion> in the pom), or give the ion another name in one of the mods')
