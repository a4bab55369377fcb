def log = new File(basedir, 'build.log').text

def rows = log.readLines().findAll { it.contains('dev.glia.it:mods-') }.collect { it.replaceFirst('^.INFO. ', '').trim().split(/\s+/) as List }
assert rows == [
    ['leak', 'lab_a', '0', 'density', 'both', 'dev.glia.it:mods-a:1.0'],
    ['*', 'lab_b', '0', 'density', 'both', 'dev.glia.it:mods-b:1.0'],
    ['*', 'only_b', 'lab_b', '0', 'density', 'both', 'dev.glia.it:mods-b:1.0']]
