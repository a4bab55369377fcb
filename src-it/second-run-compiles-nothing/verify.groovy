def log = new File(basedir, 'build.log').text

assert log.count('library up to date (1 mod of 1 package), nothing compiled') == 1
// Cleaned, the library is taken over from the user's cache.
assert log.contains('library of 1 mod of 1 package: 0 compiled, 1 reused')
