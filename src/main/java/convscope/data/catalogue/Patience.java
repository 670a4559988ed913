package convscope.data.catalogue;

import java.time.Duration;

/**
 * How long is waited for a server.
 *
 * @param attempts how often in a row without a single byte
 * @param pause before the second attempt; it doubles from one to the next
 * @param silence after which a connection counts as broken
 * @param look how often is looked at whoever waits
 */
record Patience(int attempts, Duration pause, Duration silence, Duration look) {
    static final Patience USUAL =
            new Patience(5, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMillis(150));
}
