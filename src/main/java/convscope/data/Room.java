package convscope.data;

import convscope.text.Message;

/** Refuses images that the program's memory cannot hold, before it is taken. */
final class Room {
    /** Half of the memory is for everything else: networks, pictures on the screen, the image being read. */
    private static final int SHARE = 2;

    private Room() {}

    /**
     * Makes room for images.
     *
     * @param name of the file or folder
     * @param images how many
     * @param bytes of one image
     * @throws DataException if they need more than half of the memory that Java may take, or more than an array holds
     */
    static byte[] take(String name, long images, long bytes) throws DataException {
        long most = Math.min(Runtime.getRuntime().maxMemory() / SHARE, Integer.MAX_VALUE - 8);
        if (images > most / bytes) {
            throw new DataException(
                    Message.of("data.no-room", name, images, megabytes(images * (double) bytes), megabytes(most)));
        }
        return new byte[(int) (images * bytes)];
    }

    private static long megabytes(double bytes) {
        return (long) Math.ceil(bytes / (1 << 20));
    }
}
