def log = new File(basedir, 'build.log').text

assert log.contains('there is nothing to import; name a pip package, -Dglia.pip=dbbs-catalogue==6.0.1, or a folder or archive of mods ' +
    'and a name for the package, -Dglia.from=mods -Dglia.pkg=my_models')
