package dev.glia.maven.gather;

import dev.glia.asset.PackageWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.installation.InstallRequest;
import org.eclipse.aether.installation.InstallationException;
import org.eclipse.aether.repository.LocalRepositoryManager;

/** The user's local repository, where a package is put that no build of the user's makes. */
@Named
@Singleton
public class LocalRepository {
    private final RepositorySystem repositories;

    @Inject
    public LocalRepository(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    /**
     * Installs a package as a jar with its pom.
     *
     * @param files the package's files, by their path inside it
     * @return whether another package was there under this coordinate
     * @throws DependencyException where the repository cannot be written
     */
    public boolean install(MavenSession session, PackagePom pom, Map<String, byte[]> files) throws IOException {
        Path work = Files.createTempDirectory("glia-install-");
        Path jar = work.resolve("package.jar");
        Path description = work.resolve("package.pom");
        try {
            PackageWriter.write(jar, pom.pkg(), files);
            Files.writeString(description, pom.text());
            boolean replaced = isOther(session, artifact(pom, "jar"), jar);
            repositories.install(
                    session.getRepositorySession(),
                    new InstallRequest()
                            .addArtifact(artifact(pom, "jar").setFile(jar.toFile()))
                            .addArtifact(artifact(pom, "pom").setFile(description.toFile())));
            return replaced;
        } catch (InstallationException e) {
            throw new DependencyException(
                    List.of(pom.coordinate()),
                    "%s cannot be installed in '%s': %s; make that folder writable, or name another with -Dmaven.repo.local=FOLDER"
                            .formatted(
                                    pom.coordinate(),
                                    session.getLocalRepository().getBasedir(),
                                    e.getMessage()),
                    e);
        } finally {
            Files.deleteIfExists(jar);
            Files.deleteIfExists(description);
            Files.deleteIfExists(work);
        }
    }

    private static boolean isOther(MavenSession session, Artifact artifact, Path jar) throws IOException {
        LocalRepositoryManager manager = session.getRepositorySession().getLocalRepositoryManager();
        Path before = manager.getRepository().getBasedir().toPath().resolve(manager.getPathForLocalArtifact(artifact));
        return Files.isRegularFile(before) && Files.mismatch(before, jar) >= 0;
    }

    private static Artifact artifact(PackagePom pom, String extension) {
        return new DefaultArtifact(pom.groupId(), pom.artifactId(), extension, pom.version());
    }
}
