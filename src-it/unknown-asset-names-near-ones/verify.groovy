def log = new File(basedir, 'build.log').text

assert log.contains("asset 'only_bee' is in no package: the packages here are lab_a, lab_b. " +
    "Near names are 'only_b'; list all with `glia list`.")
