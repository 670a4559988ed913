package convscope.data.digits;

import java.util.List;

/**
 * How people write the ten digits: for each the forms in use, each form as strokes of a pen.
 *
 * <p>A stroke is a list of points {@code x,y} in hundredths of the digit's square, from left to right and top to bottom,
 * in the order of writing. The pen runs smoothly through them; at a point with {@code !} it turns a corner. A semicolon
 * lifts it.
 */
final class DigitSkeletons {
    private static final List<List<String>> FORMS = List.of(
            List.of( // 0: upright oval; narrow with crossing ends; round, begun at the right
                    "58,5 46,5 30,19 22,50 30,83 50,96 70,83 78,50 71,20 56,6 46,6",
                    "60,12 48,5 35,22 30,52 37,84 50,95 64,82 70,48 63,18 50,7 40,12",
                    "70,20 52,6 30,16 20,48 28,82 50,95 74,82 81,48 70,18 58,9"),
            List.of( // 1: one line, as in Korea; leaning line; with a flag; with flag and base, as in Europe
                    "51,4 50,50 50,96",
                    "55,4 51,50 46,96",
                    "32,27! 53,5! 52,50 52,96",
                    "30,30 42,20 54,5! 54,50 54,95; 34,95! 74,95"),
            List.of( // 2: angular base; with a loop; swan's neck with a wavy base
                    "25,27 33,10 52,5 69,14 70,34 54,58 24,94! 50,94 78,93",
                    "25,25 38,8 58,6 71,22 64,48 46,74 30,90 22,86 27,77 42,79 58,90 70,93 81,86",
                    "27,22 42,7 62,9 70,26 60,50 40,74 23,92! 40,87 60,93 79,89"),
            List.of( // 3: two bows with a corner between; flat top; small loop between the bows
                    "27,17 42,6 62,7 71,22 62,40 44,47! 62,49 75,63 73,84 54,96 34,94 23,84",
                    "27,8! 73,8! 46,42! 64,45 76,60 74,82 56,95 36,94 23,85",
                    "27,15 44,5 64,9 70,25 60,42 47,49 42,46 50,44 68,53 75,72 64,91 44,96 25,86"),
            List.of( // 4: open with square corner; open with a bow; closed in one go; closed in two strokes
                    "34,7! 24,58! 80,57; 63,30! 62,96",
                    "28,8 25,32 29,50 46,55 70,50; 71,7 69,50 66,96",
                    "82,65! 20,65! 60,5! 59,50 58,96",
                    "57,5! 20,63! 82,62; 60,32! 58,96"),
            List.of( // 5: belly first, roof last; in one go from the roof; round
                    "35,8! 29,45! 45,39 63,42 75,58 70,82 50,95 24,87; 35,8! 74,7",
                    "74,8! 35,9! 29,46! 46,39 65,43 75,62 68,85 48,95 25,88",
                    "72,7 52,8 38,10! 33,26 31,44! 50,40 69,50 73,70 60,90 40,95 24,87"),
            List.of( // 6: bowed back; straight back; closed with a wide belly
                    "65,6 46,17 30,40 24,66 32,88 50,96 68,87 73,69 62,55 45,56 30,70",
                    "60,4 44,28 31,52 26,74 36,93 54,95 69,82 67,64 52,57 37,63 28,76",
                    "70,11 54,8 36,26 24,56 29,84 50,96 71,88 76,69 63,54 44,55 27,68"),
            List.of( // 7: plain; with a bar, as in Europe; with the stem at the left, as in Korea; plain with a
                    // hollow leg
                    "23,9! 76,9! 56,50 42,96",
                    "23,11 48,9 76,9! 58,48 45,96; 36,53! 73,51",
                    "25,10! 24,37; 25,10! 76,10! 62,46 52,96",
                    "24,12 46,8 76,10! 58,36 49,64 46,96"),
            List.of( // 8: in one go from the upper right; two rings; in one go from the middle
                    "68,18 52,5 34,13 34,32 52,46 70,62 71,84 50,96 30,85 31,64 49,48 66,33 67,17 56,7",
                    "52,6 36,13 34,32 50,45 66,33 65,14 50,6; 50,45 31,57 28,80 49,96 71,82 69,58 52,46",
                    "50,48 34,36 35,14 52,5 68,15 65,34 48,49 30,67 32,88 50,96 69,87 70,66 50,48"),
            List.of( // 9: straight stem; curled; stem bowed to the left; stem as a stroke of its own
                    "70,26 58,8 40,7 28,24 33,44 50,49 66,38 71,17! 70,55 68,96",
                    "70,28 58,8 40,8 28,26 35,46 54,47 68,30 72,48 70,78 54,95 31,89",
                    "69,24 54,6 36,12 28,31 39,48 57,45 70,22 69,48 61,74 48,96",
                    "67,14 48,6 31,18 31,39 46,48 62,40 69,20; 70,13! 69,50 67,96"));

    private DigitSkeletons() {}

    /** Number of forms of this digit. */
    static int forms(int digit) {
        return FORMS.get(digit).size();
    }

    /** The strokes of one form of this digit, each a list of points with their corners. */
    static List<List<Key>> strokes(int digit, int form) {
        return List.of(FORMS.get(digit).get(form).split(";")).stream()
                .map(stroke -> List.of(stroke.trim().split(" ")).stream()
                        .map(Key::parse)
                        .toList())
                .toList();
    }

    /** A point that the pen passes, in 0..1, and whether it turns a corner there. */
    record Key(double x, double y, boolean corner) {
        static Key parse(String written) {
            boolean corner = written.endsWith("!");
            String[] xy = written.replace("!", "").split(",");
            return new Key(Integer.parseInt(xy[0]) / 100.0, Integer.parseInt(xy[1]) / 100.0, corner);
        }
    }
}
