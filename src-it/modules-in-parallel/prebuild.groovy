// A flag that is in no cache yet, so that only the first module to come compiles.
def config = new File(basedir, '.mvn/maven.config')
config.parentFile.mkdirs()
config.text = "-Dglia.cxxflags=-DGLIA_IT=${System.nanoTime()}\n"
return true
