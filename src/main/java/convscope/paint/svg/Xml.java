package convscope.paint.svg;

/** What XML wants of a text. */
final class Xml {
    private Xml() {}

    /** The text as it may stand between tags and in an attribute; what XML cannot hold at all becomes a question mark sign. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(point) ? point : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    /** XML 1.0, production 2 (Char), without line ends, which attributes would lose. */
    private static boolean isAllowed(int point) {
        return point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000 && point <= 0x10FFFF;
    }
}
