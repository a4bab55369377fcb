def log = new File(basedir, 'build.log').text

def own = 'dev.glia.it:valence-clash-is-refused:1.0'
assert log.contains("/src/main/resources/META-INF/glia/mine/two.mod: USEION cl gives the ion VALENCE 1, " +
    "but mod 'glia__mine__one__0' of package 'mine' (${own}, one.mod) gives it VALENCE -1; NEURON allows an ion one charge\n")
assert log.contains("mod 'glia__mine__two__0' of package 'mine' (${own}) does not build: " +
    'choose this one with -Dglia.valence=cl=1, which leaves out the mods that give it another charge, or give the ion another name in one of the mods')
