package convscope.ui.train;

/** Calculates an arithmetic line as it is written on the screen: + − · × / √ brackets, raised digits, 1.2e−5. */
final class Written {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final String text;
    private int at;

    private Written(String text) {
        this.text = text.replace(" ", "");
    }

    static double value(String text) {
        Written written = new Written(text);
        double value = written.sum();
        if (written.at != written.text.length()) {
            throw new AssertionError("Cannot read " + text + " from " + written.at);
        }
        return value;
    }

    private boolean take(char sign) {
        boolean there = at < text.length() && text.charAt(at) == sign;
        at += there ? 1 : 0;
        return there;
    }

    private double sum() {
        double sum = product();
        while (true) {
            if (take('+')) {
                sum += product();
            } else if (take('−')) {
                sum -= product();
            } else {
                return sum;
            }
        }
    }

    private double product() {
        double product = power();
        while (true) {
            if (take('·') || take('×')) {
                product *= power();
            } else if (take('/')) {
                product /= power();
            } else {
                return product;
            }
        }
    }

    private double power() {
        double base = atom();
        int exponent = 0;
        boolean raised = false;
        while (at < text.length() && RAISED.indexOf(text.charAt(at)) >= 0) {
            exponent = 10 * exponent + RAISED.indexOf(text.charAt(at++));
            raised = true;
        }
        return raised ? Math.pow(base, exponent) : base;
    }

    private double atom() {
        if (take('√')) {
            return Math.sqrt(atom());
        }
        if (take('(')) {
            double inside = sum();
            if (!take(')')) {
                throw new AssertionError("A bracket is missing in " + text);
            }
            return inside;
        }
        if (take('−')) {
            return -atom();
        }
        int from = at;
        while (at < text.length() && "0123456789.e".indexOf(text.charAt(at)) >= 0) {
            at++;
            if (text.charAt(at - 1) == 'e' && text.charAt(at) == '−') {
                at++;
            }
        }
        return Double.parseDouble(text.substring(from, at).replace('−', '-'));
    }
}
