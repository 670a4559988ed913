package convscope.text;

import java.util.Map;

/**
 * The Korean particles that go by the sound before them, chosen once that sound is known.
 *
 * <p>A text has both forms, as printed forms do: {@code 을(를)}, {@code 은(는)}, {@code 이(가)}, {@code 와(과)}, the
 * same the other way round, {@code (으)로}, {@code (이)라} and {@code (이)나}. One of the two stays, by how the last thing
 * before it is read aloud: a Hangul syllable by its final consonant, a number by its last digit, a word in Latin letters
 * by its last letters, a word without vowels as it is spelt. Closing quotes, brackets and blanks are passed over, and so
 * is an aside in brackets that is attached to a word. Where it is not known how something is read, both forms stay.
 *
 * <p>Nothing else of a text is changed. A value that has such a pair in it, as a file called {@code 떡을(를).txt} would,
 * is treated as the text around it is; {@link Texts} asks only for texts that have brackets of their own.
 */
final class Particles {
    /** How the last thing before a particle ends when it is read aloud. */
    private enum Ending {
        VOWEL,
        CONSONANT,
        /** The consonant that 로 follows as it does a vowel. */
        RIEUL,
        UNKNOWN
    }

    private static final String AFTER_CONSONANT = "을은이과";
    private static final String AFTER_VOWEL = "를는가와";

    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';
    private static final int FINALS = 28;
    private static final int FINAL_RIEUL = 8;

    private static final String CLOSING = "”’\"'»›〉》」』])} \u00a0\u202f";

    /** Words that are read otherwise than their letters let one think. */
    private static final Map<String, Ending> WORDS = Map.ofEntries(
            Map.entry("px", Ending.RIEUL), // 픽셀
            Map.entry("mib", Ending.VOWEL),
            Map.entry("kib", Ending.VOWEL),
            Map.entry("gib", Ending.VOWEL),
            Map.entry("ip", Ending.VOWEL),
            Map.entry("bit", Ending.VOWEL),
            Map.entry("kit", Ending.VOWEL),
            Map.entry("jpeg", Ending.CONSONANT)); // 제이펙

    private Particles() {}

    /** The text with the form of each particle that fits what stands before it. */
    static String chosen(String text) {
        int bracket = text.indexOf('(');
        if (bracket < 0) {
            return text;
        }
        StringBuilder chosen = null;
        int copied = 0;
        for (; bracket >= 0; bracket = text.indexOf('(', bracket + 1)) {
            if (bracket + 2 >= text.length() || text.charAt(bracket + 2) != ')') {
                continue;
            }
            boolean twoForms = isPair(text, bracket);
            if (!twoForms && !isInsertion(text, bracket)) {
                continue;
            }
            int start = twoForms ? bracket - 1 : bracket;
            Ending ending = ending(text, start);
            if (ending == Ending.UNKNOWN) {
                continue;
            }
            if (chosen == null) {
                chosen = new StringBuilder(text.length());
            }
            chosen.append(text, copied, start);
            char inside = text.charAt(bracket + 1);
            if (twoForms) {
                boolean first = AFTER_CONSONANT.indexOf(text.charAt(start)) >= 0 == (ending != Ending.VOWEL);
                chosen.append(first ? text.charAt(start) : inside);
            } else if (ending == Ending.CONSONANT || ending == Ending.RIEUL && inside == '이') {
                chosen.append(inside);
            }
            copied = bracket + 3;
        }
        return chosen == null
                ? text
                : chosen.append(text, copied, text.length()).toString();
    }

    private static boolean isPair(String text, int bracket) {
        if (bracket == 0) {
            return false;
        }
        char before = text.charAt(bracket - 1);
        char inside = text.charAt(bracket + 1);
        int form = AFTER_CONSONANT.indexOf(before);
        return form >= 0
                ? AFTER_VOWEL.charAt(form) == inside
                : AFTER_VOWEL.indexOf(before) >= 0 && AFTER_CONSONANT.charAt(AFTER_VOWEL.indexOf(before)) == inside;
    }

    private static boolean isInsertion(String text, int bracket) {
        if (bracket + 3 >= text.length()) {
            return false;
        }
        char inside = text.charAt(bracket + 1);
        char after = text.charAt(bracket + 3);
        return inside == '으' && after == '로' || inside == '이' && (after == '라' || after == '나');
    }

    /** How the text before this place ends. */
    private static Ending ending(String text, int end) {
        int last = end - 1;
        while (last >= 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            int open = text.charAt(last) == ')' ? opening(text, last) : -1;
            boolean aside = open > 0 && Character.isLetterOrDigit(text.charAt(open - 1));
            last = aside ? open - 1 : last - 1;
        }
        if (last < 0) {
            return Ending.UNKNOWN;
        }
        char sign = text.charAt(last);
        if (sign >= FIRST_SYLLABLE && sign <= LAST_SYLLABLE) {
            int consonant = (sign - FIRST_SYLLABLE) % FINALS;
            return consonant == 0 ? Ending.VOWEL : consonant == FINAL_RIEUL ? Ending.RIEUL : Ending.CONSONANT;
        }
        return isLatin(sign) ? word(text, last) : sign(sign);
    }

    /** Where the bracket opens that closes here, or −1. */
    private static int opening(String text, int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Ending sign(char sign) {
        return switch (sign) {
            case '2', '4', '5', '9' -> Ending.VOWEL; // 이 사 오 구
            case '0', '3', '6' -> Ending.CONSONANT; // 영 삼 육, and 십 백 천 만 억
            case '1', '7', '8' -> Ending.RIEUL; // 일 칠 팔
            case '%', '°', '×', '∞' -> Ending.VOWEL; // 퍼센트 도 배 무한대
            case '⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹' -> Ending.CONSONANT; // 제곱
            default -> Ending.UNKNOWN;
        };
    }

    private static boolean isLatin(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }

    private static Ending word(String text, int last) {
        int first = last;
        while (first > 0 && isLatin(text.charAt(first - 1))) {
            first--;
        }
        char[] word = new char[last - first + 1];
        boolean vowels = false;
        for (int i = 0; i < word.length; i++) {
            word[i] = Character.toLowerCase(text.charAt(first + i));
            vowels |= isVowel(word[i]) || word[i] == 'y';
        }
        Ending known = WORDS.get(new String(word));
        if (known != null) {
            return known;
        }
        return word.length == 1 || !vowels ? spelt(word[word.length - 1]) : pronounced(word);
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }

    /** How the name of a letter ends: 엘 알, 엠 엔, the others in a vowel. */
    private static Ending spelt(char letter) {
        return switch (letter) {
            case 'l', 'r' -> Ending.RIEUL;
            case 'm', 'n' -> Ending.CONSONANT;
            default -> Ending.VOWEL;
        };
    }

    /** How a word of at least two letters with a vowel ends, as a rule. */
    private static Ending pronounced(char[] word) {
        char last = word[word.length - 1];
        char before = word[word.length - 2];
        return switch (last) {
            case 'l' -> Ending.RIEUL;
            case 'm', 'n' -> Ending.CONSONANT;
            case 'g' -> before == 'n' ? Ending.CONSONANT : Ending.VOWEL; // 풀링; 로그
            case 'e' -> silent(before, word.length > 2 && isVowel(word[word.length - 3]));
            case 'b', 'c', 'k', 'p', 't' -> stop(word, last, before);
            case 'j', 'q' -> Ending.UNKNOWN;
            default -> Ending.VOWEL; // a vowel, or one that is added: 드 브 스 즈 치 프
        };
    }

    /** Before an e that is not heard: 파일 테이블, 프레임 머신, 셰이프. */
    private static Ending silent(char before, boolean afterVowel) {
        return switch (before) {
            case 'l' -> Ending.RIEUL;
            case 'm', 'n' -> afterVowel ? Ending.CONSONANT : Ending.UNKNOWN;
            default -> Ending.VOWEL;
        };
    }

    /** A stop closes a syllable after a short vowel: 인풋 블록 맵, but 테스트 네트워크 히트. */
    private static Ending stop(char[] word, char last, char before) {
        if (!isVowel(before) && before != 'y') {
            return last == 'k' && before == 'c' ? Ending.CONSONANT : Ending.VOWEL;
        }
        boolean longVowel = word.length > 2 && isVowel(word[word.length - 3]);
        boolean shortAfterAll = // 아웃 룩 그룹 딥
                last == 'k' ? before == 'o' : before == 'u' || last == 'p' && before == 'e';
        return longVowel && !shortAfterAll ? Ending.VOWEL : Ending.CONSONANT;
    }
}
