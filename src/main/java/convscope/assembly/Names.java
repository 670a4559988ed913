package convscope.assembly;

import convscope.spec.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that are free; each one that was given away is taken. */
final class Names {
    private static final Pattern NUMBERED = Pattern.compile("(.*\\D)(\\d{1,6})", Pattern.DOTALL);

    private final Set<String> taken = new HashSet<>();

    /** The names that these layers leave; one that only a wire speaks of is not free either. */
    Names(List<Node> nodes) {
        for (Node node : nodes) {
            taken.add(node.name());
            taken.addAll(node.inputs());
        }
    }

    /** The name itself if it is free, else with the next free number: conv1 becomes conv2, conv becomes conv2. */
    String free(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        boolean counted = numbered.matches();
        String stem = counted ? numbered.group(1) : name;
        String free = name;
        for (int number = counted ? Integer.parseInt(numbered.group(2)) + 1 : 2; !taken.add(free); number++) {
            free = Node.numbered(stem, number);
        }
        return free;
    }
}
