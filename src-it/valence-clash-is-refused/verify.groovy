def log = new File(basedir, 'build.log').text

assert log =~ /(?s)ion 'cl'.*one\.mod.*two\.mod/
