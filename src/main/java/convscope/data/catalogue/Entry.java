package convscope.data.catalogue;

import convscope.data.DataKind;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Data that can be fetched.
 *
 * @param kind what they are
 * @param files what is fetched
 * @param unpacked bytes of the files that are taken out of archives; 0 without archives
 * @param origin authors, as one cites them
 * @param home page about them
 */
public record Entry(DataKind kind, List<RemoteFile> files, long unpacked, String origin, URI home) {
    public Entry {
        files = List.copyOf(files);
    }

    /**
     * A file somewhere else.
     *
     * @param name it has here
     * @param places where it is, the usual one first
     * @param size in bytes
     * @param sha256 of its bytes, in hexadecimal
     * @param wanted names of the files in it that are kept, if it is a gzipped tar archive; empty if it is kept as it is
     */
    public record RemoteFile(String name, List<URI> places, long size, String sha256, Set<String> wanted) {
        public RemoteFile {
            places = List.copyOf(places);
            wanted = Set.copyOf(wanted);
        }

        boolean isArchive() {
            return !wanted.isEmpty();
        }
    }

    /** Bytes that are fetched. */
    public long size() {
        return files.stream().mapToLong(RemoteFile::size).sum();
    }
}
